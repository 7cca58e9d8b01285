import type { WorkbookModel } from "../../model";
import { accessDenied, invalidArgument, invalidOperation } from "../host-error";
import { define } from "../type-table";

export const application = define<WorkbookModel>({
  props: {
    CalculationMode: {
      get: ({ calculatesAtOnce }) => (calculatesAtOnce ? "Automatic" : "Manual"),
      set: (model, value) => {
        if (value !== "Automatic" && value !== "Manual" && value !== "AutomaticExceptTables") {
          throw invalidArgument("Application.calculationMode");
        }
        model.calculatesAtOnce = value !== "Manual";
      },
    },
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  methods: {
    Calculate: [
      undefined,
      (model) => {
        model.calculate(true);
      },
    ],
    SuspendApiCalculationUntilNextSync: [
      undefined,
      (_model, _args, host) => {
        host.suspendCalculation();
      },
    ],
    SuspendScreenUpdatingUntilNextSync: [undefined, () => undefined],
  },
});

export const runtime = define<WorkbookModel>({
  props: {
    EnableEvents: {
      get: (_model, { events }) => events.enabled,
      set: (_model, value, { events }) => {
        events.enabled = value === true;
      },
    },
  },
});

export const workbookProtection = define<WorkbookModel>({
  props: { Protected: ({ state }) => state.structureLocked },
  methods: {
    Protect: [
      undefined,
      (model, args, { edits }) => {
        if (model.state.structureLocked) throw invalidOperation(args.location);
        const password = args.get(0);
        edits.book({ structureLocked: true, structurePassword: password === undefined ? undefined : args.text(0) });
      },
    ],
    Unprotect: [
      undefined,
      ({ state }, args, { edits }) => {
        if (state.structurePassword !== undefined && state.structurePassword !== args.get(0)) {
          throw accessDenied(args.location);
        }
        edits.book({ structureLocked: false, structurePassword: undefined });
      },
    ],
  },
});

import type { WorkbookModel } from "../model";
import { EventHub } from "./event-hub";
import { externalObject, type External, type ExternalOptions } from "./external";
import { faultCodes, Faults } from "./faults";
import { camel } from "./host-objects";
import { Interpreter } from "./interpreter";
import { StandInLog } from "./log";
import { creatable, types } from "./types";
import type { HostObject } from "./type-table";
import { actionTypes, pathTypes, type WireRequest, type WireResponse } from "./wire";

/** Excel on the web takes and gives at most this much at a time. */
const mostBytes = 5 * 1024 * 1024;

/** How a stand-in is connected; everything has a default. */
export interface StandInOptions extends ExternalOptions {
  /** Bytes that a request or an answer may have; more is refused as Excel on the web does. */
  readonly mostBytes?: number;
}

/** An Excel that Office.js takes for the real one. */
export interface StandIn {
  /** What `window.external` must be before office.js loads. */
  readonly external: External;
  readonly log: StandInLog;
  readonly faults: Faults;
  /**
   * Presses a ribbon button: runs the function that the add-in associated with the name.
   *
   * @returns when the add-in says that the function is done (`event.completed()`), which it may never do.
   */
  invokeCommand(name: string): Promise<void>;
  /** Lets go of the model; what Office.js asks afterwards is never answered. */
  close(): void;
}

/** What a transport is answered: the answer's JSON, a number for what went wrong, or nothing ever. */
export type Answer = { readonly body: string } | { readonly code: number } | undefined;

/** Connects a workbook model to Office.js, as Excel. */
export function connectStandIn(model: WorkbookModel, options: StandInOptions = {}): StandIn {
  const log = new StandInLog();
  const faults = new Faults();
  const references = new Map<string, HostObject>();
  let nextReference = 1;
  let closed = false;
  const external = externalObject(options, (body) => (closed ? undefined : answer(body)), model);
  const hub = new EventHub(model, external.deliver, external.deliverSelection);

  function answer(text: string): Answer {
    const bytesIn = byteLength(text);
    const request = JSON.parse(text) as WireRequest;
    const actions = namesOf(request);
    for (const fault of faults.take()) {
      if (fault.kind === "before") fault.act();
      else if (fault.kind === "no-answer") {
        log.add({ actions, bytesIn, bytesOut: 0, error: fault.kind });
        return undefined;
      } else return refused(fault.kind, actions, bytesIn);
    }
    const limit = options.mostBytes ?? mostBytes;
    if (bytesIn > limit) return refused("request-too-large", actions, bytesIn);
    const response = carryOut(request);
    const body = JSON.stringify(response);
    const bytesOut = byteLength(body);
    if (bytesOut > limit) return refused("response-too-large", actions, bytesIn);
    log.add({ actions, bytesIn, bytesOut, ...(response.Error && { error: response.Error.Code }) });
    return { body };
  }

  function refused(kind: keyof typeof faultCodes, actions: readonly string[], bytesIn: number): Answer {
    log.add({ actions, bytesIn, bytesOut: 0, error: kind });
    return { code: faultCodes[kind] };
  }

  function carryOut(request: WireRequest): WireResponse {
    let suspended = false;
    return model.edit(
      "Add-in",
      (edits) => {
        const interpreter = new Interpreter(
          {
            model,
            types,
            creatable,
            references,
            nextReference: () => `ref${String(nextReference++)}`,
            register: (event, target, on, type) => hub.register(event, target, on, type),
          },
          {
            model,
            edits,
            references: {
              drop: (id) => references.delete(id),
              clear: () => {
                references.clear();
              },
              get count() {
                return references.size;
              },
              find: (id) => references.get(id),
            },
            eventRanges: hub.ranges,
            events: hub.switch,
            tell: (what, sheet, details) => {
              hub.tell(what, sheet, details);
            },
            settle: () => {
              if (!suspended && model.calculatesAtOnce) model.calculate();
            },
            suspendCalculation: () => {
              suspended = true;
            },
          },
          request,
        );
        const response = interpreter.run();
        if (interpreter.failure !== undefined) options.onFailure?.(interpreter.failure);
        return response;
      },
      "add-in",
    );
  }

  return {
    external: external.external,
    log,
    faults,
    invokeCommand: external.press,
    close: () => {
      closed = true;
      hub.close();
    },
  };
}

/** What a request does, action by action, as a person would name it. */
function namesOf({ Actions, ObjectPaths }: WireRequest): readonly string[] {
  const kinds = new Map<number, string>(Object.entries(actionTypes).map(([name, number]) => [number, name]));
  const nameOf = (id: number): string => {
    const path = ObjectPaths[String(id)];
    if (!path || path.ObjectPathType === pathTypes.global) return "Workbook";
    return path.ObjectPathType === pathTypes.indexer ? `${nameOf(path.ParentObjectPathId ?? 0)}[]` : path.Name;
  };
  return Actions.map((action) => {
    const what = action.Name ? camel(action.Name) : (kinds.get(action.ActionType) ?? String(action.ActionType));
    const loaded = action.QueryInfo?.Select?.join(",");
    return `${nameOf(action.ObjectPathId)}.${action.Name?.startsWith("_") === true ? action.Name : what}${loaded ? ` ${loaded}` : ""}`;
  });
}

function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}

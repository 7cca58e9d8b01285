import type { WorkbookModel } from "../../model";
import { define } from "../type-table";

interface SettingRef {
  readonly key: string;
}

export const settingCollection = define<WorkbookModel>({
  collection: {
    type: "Setting",
    items: ({ state }): readonly SettingRef[] => [...state.settings.keys()].map((key) => ({ key })),
    find: ({ state }, key) => (state.settings.has(String(key)) ? { key: String(key) } : undefined),
  },
  methods: {
    Add: [
      "Setting",
      (model, args, { edits }) => {
        const key = args.text(0);
        edits.book({ settings: new Map([...model.state.settings, [key, args.get(1) ?? null]]) });
        return { key };
      },
    ],
  },
});

export const setting = define<SettingRef>({
  isLive: ({ key }, { model }) => model.state.settings.has(key),
  props: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: {
      get: ({ key }, { model }) => model.state.settings.get(key),
      set: ({ key }, value, { model, edits }) => {
        edits.book({ settings: new Map([...model.state.settings, [key, value]]) });
      },
    },
  },
  methods: {
    Delete: [
      undefined,
      ({ key }, _args, { model, edits }) => {
        edits.book({ settings: new Map([...model.state.settings].filter(([one]) => one !== key)) });
      },
    ],
  },
});

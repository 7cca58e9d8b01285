import type { Formats } from "../../formats";
import { effectiveProfile } from "../../state/select";
import type { PaneState, SettingsPart } from "../../state/state";
import { text } from "../../strings";
import { authorityLine } from "./authority-settings";
import { figuresLine } from "./figure-settings";

/** How a part of the settings stands, in a line. */
export function lineOf(part: SettingsPart, state: PaneState, formats: Formats): string {
  const profile = effectiveProfile(state.kept);
  switch (part) {
    case "authority":
      return authorityLine(state);
    case "figures":
      return figuresLine(state, formats.date);
    case "rules": {
      const set = Object.values(profile.rules);
      const off = set.filter((one) => one === "off").length;
      return set.length === 0 ? text.ruleSettings.none : text.ruleSettings.offCount(set.length, off);
    }
    case "thresholds":
      return counted(
        Object.values(profile.thresholds ?? {}).reduce((sum, one) => sum + Object.keys(one).length, 0),
        text.settings.changed,
        text.thresholdSettings.none,
      );
    case "tolerance":
      return counted(Object.keys(profile.tolerance ?? {}).length, text.settings.changed, text.toleranceSettings.none);
    case "polarity":
      return counted(Object.keys(profile.polarity).length, text.settings.chosen, text.polaritySettings.none);
    case "measures":
      return counted(profile.measures?.length ?? 0, text.measureSettings.count, text.measureSettings.none);
    case "families":
      return counted(profile.families?.length ?? 0, text.familySettings.count, text.familySettings.none);
    case "statements":
      return counted(profile.statements?.length ?? 0, text.statementSettings.count, text.statementSettings.none);
    case "profile":
      return text.profileSettings.out;
    case "name":
      return state.name === "" ? text.settings.noName : state.name;
    default:
      return part satisfies never;
  }
}

function counted(count: number, many: (count: number) => string, none: string): string {
  return count === 0 ? none : many(count);
}

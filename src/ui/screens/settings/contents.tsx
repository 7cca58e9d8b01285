import type { ReactNode } from "react";
import type { SettingsPart } from "../../state/state";
import { AuthoritySettings } from "./authority-settings";
import { FamilySettings } from "./family-settings";
import { FigureSettings } from "./figure-settings";
import { MeasureSettings } from "./measure-settings";
import { NameSetting } from "./name-setting";
import { PolaritySettings } from "./polarity-settings";
import { ProfileSettings } from "./profile-settings";
import { RuleSettings } from "./rule-settings";
import { StatementSettings } from "./statement-settings";
import { ThresholdSettings } from "./threshold-settings";
import { ToleranceSettings } from "./tolerance-settings";

/** What is in a part of the settings. */
export function contentsOf(part: SettingsPart): ReactNode {
  switch (part) {
    case "authority":
      return <AuthoritySettings />;
    case "figures":
      return <FigureSettings />;
    case "rules":
      return <RuleSettings />;
    case "thresholds":
      return <ThresholdSettings />;
    case "tolerance":
      return <ToleranceSettings />;
    case "polarity":
      return <PolaritySettings />;
    case "measures":
      return <MeasureSettings />;
    case "families":
      return <FamilySettings />;
    case "statements":
      return <StatementSettings />;
    case "profile":
      return <ProfileSettings />;
    case "name":
      return <NameSetting />;
    default:
      return part satisfies never;
  }
}

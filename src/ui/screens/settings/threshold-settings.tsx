import type { ReactNode } from "react";
import { rules } from "../../../core";
import { usePaneAlone } from "../../parts/use-pane";
import { text } from "../../strings";
import { withThreshold } from "./edits";
import { NumberSetting } from "./number-setting";
import { Reset } from "./reset";
import { useSearch } from "./search";
import { useProfile } from "./use-set";

const words = text.thresholdSettings;

const thresholds = rules.flatMap(({ id, title, thresholds: own = {} }) =>
  Object.entries(own).map(([name, threshold]) => ({ id, title, name, ...threshold })),
);

/** The numbers that rules go by. */
export function ThresholdSettings(): ReactNode {
  const { formats } = usePaneAlone();
  const { profile, change } = useProfile();
  const { field, matches } = useSearch(words.find);
  const shown = thresholds.filter(({ id, title, name, says }) => matches(id, title, name, says));
  return (
    <>
      <p className="sk-quiet">{words.intro}</p>
      <Reset part="thresholds" label={words.reset} />
      {field(shown.length, thresholds.length)}
      <ul className="sk-listed sk-flat">
        {shown.map(({ id, title, name, says, value }) => (
          <li key={`${id} ${name}`} className="sk-stack-s">
            <div>
              <p>{title}</p>
              <p className="sk-quiet">{`${id}, ${name}`}</p>
            </div>
            <NumberSetting
              label={words.of(id, says)}
              value={profile.thresholds?.[id]?.[name]}
              unit={says}
              back={{
                says: words.usual(formats.number(value)),
                action: words.backTo(formats.number(value)),
                label: words.back(id, formats.number(value)),
                value,
              }}
              onChange={(to) => void change(words.of(id, name), withThreshold(id, name, to))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

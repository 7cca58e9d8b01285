import { type Command, InvalidArgumentError, Option } from "commander";
import { everyNames, parseWeights, shapeNames } from "../core";
import type { Every, ShapeName, Weights } from "../core";
import type { TrajectoryWish } from "./annotate";

/** Options of every command that lays trajectories. */
export interface PathOptions {
  readonly shape?: ShapeName;
  readonly every?: Every;
  readonly weights?: Weights;
  readonly forecast?: boolean;
  readonly fill?: boolean;
}

/** The options that say what a trajectory looks like. */
export function courseOptions(): readonly Option[] {
  return [
    new Option("--shape <shape>", "through every target where there are several, unless told").choices(shapeNames),
    new Option("--every <period>", "how far apart the milestones are (default: year)").choices(everyNames),
    new Option("--weights <list>", "how much of a year's change falls in each part, such as 5,3,2").argParser(
      weightsOf,
    ),
  ];
}

/** Adds the options of trajectories to a command; where it lays them only when told, each of them tells it. */
export function addPaths(command: Command, when: "always" | "when-told"): Command {
  const options = [
    ...courseOptions(),
    new Option("--forecast", "add a sheet of forecasts and control limits"),
    new Option("--fill", "fill targets that are empty or placeholders in, and list them"),
  ];
  for (const option of options) command.addOption(when === "always" ? option : option.implies({ trajectories: true }));
  return command;
}

/** What the options ask for. */
export function wishOf({
  shape,
  every = "year",
  weights,
  forecast = false,
  fill = false,
}: PathOptions): TrajectoryWish {
  return { shape, every, weights, forecast, fill };
}

function weightsOf(text: string): Weights {
  const weights = parseWeights(text);
  if (!weights) throw new InvalidArgumentError("Weights are numbers from nought up, such as 5,3,2.");
  return weights;
}

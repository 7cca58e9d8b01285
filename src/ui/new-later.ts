/** All that making a scorecard from nothing needs, with the published figures: a script of its own, fetched when somebody asks for it. */
export { NewCard } from "./screens/new/new-card";
export { makeCard } from "./effects/new-card";

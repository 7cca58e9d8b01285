import { didYouMean, rules } from "../../src/core";

const ids = rules.map(({ id }) => id);

test.each([
  ["Seftan", ["Sefton", "Stockport"], "Did you mean “Sefton”?"],
  ["hereford", ["Herefordshire, County of", "Hertfordshire"], "Did you mean “Herefordshire, County of”?"],
  ["target-worse", ids, "Did you mean “target-worse-than-baseline”"],
  ["lost-sign", ids, "Did you mean “sign-lost”"],
  ["zzzzzzzzzz", ids, "See the list."],
])("%s is answered with the names most like it", (name, names, said) => {
  expect(didYouMean(name, names, "See the list.").startsWith(said.replace(/\?$/, ""))).toBe(true);
});

test("nothing that is not much like it is offered", () => {
  expect(didYouMean("Seftan", ["Sefton", "Kent", "Devon", "Stockport"], "")).toBe("Did you mean “Sefton”?");
});

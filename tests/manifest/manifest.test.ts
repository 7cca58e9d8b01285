import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { addresses, elements, manifest, resources, root, text } from "./manifest";

/** The children that each element may have, in the order in which Microsoft's schema wants them. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
    ...["Dictionary", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

test("the manifest is well formed", () => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  expect(() => parser.write(text).close()).not.toThrow();
  expect(manifest.name).toBe("OfficeApp");
  expect(manifest.attributes["type"]).toBe("TaskPaneApp");
});

test("elements stand in the order of the schema", () => {
  for (const { path, node } of elements()) {
    const wanted = order[node.name];
    if (!wanted) continue;
    const places = node.children.map(({ name }) => wanted.indexOf(name));
    expect({ path, unknown: places.includes(-1) }).toEqual({ path, unknown: false });
    expect({ path, places }).toEqual({ path, places: [...places].sort((a, b) => a - b) });
  }
});

test("what every add-in must say is said", () => {
  const said = new Map(manifest.children.map((one) => [one.name, one.text || one.attributes["DefaultValue"]]));
  expect(said.get("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(said.get("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(said.get("Permissions")).toBe("ReadWriteDocument");
  expect(said.get("DisplayName")?.length).toBeLessThanOrEqual(125);
  expect(said.get("Description")?.length).toBeLessThanOrEqual(250);
  for (const name of ["ProviderName", "DefaultLocale", "SupportUrl", "IconUrl", "HighResolutionIconUrl"])
    expect(said.get(name)).toBeTruthy();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  expect(said.get("Version")).toBe(`${version}.0`);
});

test("every resource is defined once and used, and is of the kind that its place takes", () => {
  const kinds: Readonly<Record<string, string>> = {
    Image: "Images",
    SourceLocation: "Urls",
    FunctionFile: "Urls",
    LearnMoreUrl: "Urls",
    Label: "ShortStrings",
    Title: "ShortStrings",
    Description: "LongStrings",
  };
  const uses = elements().flatMap(({ node }) =>
    node.attributes["resid"] ? [{ name: node.name, id: node.attributes["resid"] }] : [],
  );
  const defined = resources();
  for (const { name, id } of uses) expect({ id, kind: defined.get(id)?.kind }).toEqual({ id, kind: kinds[name] });
  expect([...defined.keys()].filter((id) => !uses.some((use) => use.id === id))).toEqual([]);
  expect(text.match(/<bt:(Image|Url|String) id=/g)).toHaveLength(defined.size);
});

test("texts and ids are within their lengths", () => {
  for (const [id, { kind, value }] of resources()) {
    expect(id.length).toBeLessThanOrEqual(32);
    const most = kind === "ShortStrings" ? 125 : kind === "LongStrings" ? 250 : 2048;
    expect({ id, fits: value.length > 0 && value.length <= most }).toEqual({ id, fits: true });
  }
  for (const { node } of elements()) expect((node.attributes["id"] ?? "").length).toBeLessThanOrEqual(125);
});

test("every address is https, and of our own origin", () => {
  expect(addresses().length).toBeGreaterThan(20);
  for (const address of addresses()) expect(new URL(address).origin).toBe("https://localhost:3000");
});

test("icons are there in their pixel size, for every size that Office has", () => {
  const images = elements().filter(({ node }) => node.name === "Image" && node.attributes["size"]);
  expect(new Set(images.map(({ node }) => Number(node.attributes["size"])))).toEqual(
    new Set([16, 20, 24, 32, 40, 48, 64, 80]),
  );
  const sized = [
    ...images.map(
      ({ node }) => [resources().get(node.attributes["resid"] ?? "")?.value, Number(node.attributes["size"])] as const,
    ),
    ...(
      [
        ["IconUrl", 32],
        ["HighResolutionIconUrl", 64],
      ] as const
    ).map(
      ([name, size]) => [manifest.children.find((one) => one.name === name)?.attributes["DefaultValue"], size] as const,
    ),
  ];
  for (const [address = "", size] of sized)
    expect([address, ...pngSize(new URL(address).pathname)]).toEqual([address, size, size]);
  for (const size of [96, 128]) expect(pngSize(`/assets/mark-${String(size)}.png`)).toEqual([size, size]);
});

test("pages that the manifest names are built", () => {
  const config = readFileSync(join(root, "webpack.config.js"), "utf8");
  for (const { kind, value } of resources().values())
    if (kind === "Urls") expect(config).toContain(new URL(value).pathname.slice(1));
});

test("ribbon functions that the manifest names are there", () => {
  const names = elements().flatMap(({ node }) => (node.name === "FunctionName" ? [node.text] : []));
  const source = readFileSync(join(root, "src", "commands", "commands.ts"), "utf8");
  expect(/= \{ ([\w, ]+) \};/.exec(source)?.[1]?.split(", ")).toEqual(names);
});

/** Width and height of a PNG, out of its header (PNG specification, section 11.2.1). */
function pngSize(path: string): readonly [number, number] | readonly [] {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

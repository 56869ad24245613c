// Compile wheels to byte code with the very Python that will run them in the browser: Pyodide, in node.
//
//     node compile.mjs FROM TO NAME...     each wheel, or python_stdlib.zip, of FROM into TO
//     node compile.mjs FROM TO --fonts     put matplotlib's list of its fonts into its wheel in TO
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [from, to, ...names] = process.argv.slice(2);
const here = path.dirname(process.argv[1]);
const { loadPyodide } = await import(pathToFileURL(path.join(from, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: path.resolve(from) + "/" });
for (const [place, folder] of [["/from", from], ["/to", to]]) {
  python.FS.mkdir(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: path.resolve(folder) }, place);
}
try {
  if (names[0] === "--fonts") await python.loadPackage(["matplotlib"], { messageCallback: () => {} });
  python.globals.set("names", python.toPy(names));
  python.runPython(fs.readFileSync(path.join(here, "compile.py"), "utf8"));
} catch (problem) {
  console.error(problem.message);
  process.exit(1);
}

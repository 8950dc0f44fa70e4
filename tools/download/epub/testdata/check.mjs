// Checks many books in one process: node check.mjs MODULE BOOK…
// MODULE is the main file of epubcheck-ts. Prints a line for each message that is
// an error or a warning, and fails if there was any.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [module, ...books] = process.argv.slice(2);
const { EpubCheck } = await import(pathToFileURL(module));
for (const book of books) {
	const result = await EpubCheck.validate(await readFile(book));
	for (const m of result.messages) {
		if (m.severity !== "info" && m.severity !== "usage") {
			process.exitCode = 1;
			console.log(book, m.severity, m.id, m.message, JSON.stringify(m.location ?? {}));
		}
	}
	if (!result.valid) {
		process.exitCode = 1;
		console.log(book, "is not valid");
	}
}

// One script of the project on its own Node, with the rest of the command line: `node scripts/step.mjs FILE ARGS...`.
import { become, build, here, install, stop } from './lib.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file || !here(file)) stop(`${file ?? 'A file'} is missing: nothing to run.`);
install();
// The stories look at the page: at the one that these sources make.
if (file.startsWith('test/stories/')) build();
become([file, ...args]);

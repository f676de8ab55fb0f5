// npm start: install, build the page, serve. What follows `--` goes to the server.
import { become, build, here, install, stop } from './lib.mjs';

install();
build();
if (!here('src/server/main.ts')) stop('src/server/main.ts is missing: this clone is not whole. Try `git status`.');
become(['src/server/main.ts', ...process.argv.slice(2)], { tied: true });

// npm run build: the page in dist/, as `npm start` makes it.
import { build, install } from './lib.mjs';

install();
build();

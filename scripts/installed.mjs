// npm runs this after any install of its own, so that `npm start` knows that nothing is left to do.
import { markInstalled } from './lib.mjs';

markInstalled();

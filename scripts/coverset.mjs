#!/usr/bin/env node
// The command `coverset` of a clone: on any Node from 18 it hands over to the Node that the lock file brought.
import path from 'node:path';
import { become, install, root } from './lib.mjs';

install();
become([path.join(root, 'src/cli/main.ts'), ...process.argv.slice(2)], { cwd: process.cwd() });

import fs from 'node:fs';

const pause = new Int32Array(new SharedArrayBuffer(4));

/** The process that has the turn, or null when it is gone or nobody has. */
function holderOf(turn) {
  try {
    const holder = Number(fs.readFileSync(turn, 'utf8'));
    process.kill(holder, 0);
    return holder;
  } catch (problem) {
    // EPERM: it lives, and belongs to somebody else.
    return problem.code === 'EPERM' ? 'of another user' : null;
  }
}

function claimed(own, turn) {
  try {
    fs.linkSync(own, turn);
    return true;
  } catch (problem) {
    if (problem.code === 'EEXIST') return false;
    throw problem;
  }
}

/**
 * Does `work` while no other process does work under the same turn, a file that names who has it. `waiting` is told once, with the
 * process waited for. The turn of a process that was killed counts for nothing.
 */
export function inTurn(turn, waiting, work) {
  const own = `${turn}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  for (let told = false; !claimed(own, turn); Atomics.wait(pause, 0, 0, 300)) {
    const holder = holderOf(turn);
    if (holder === null) fs.rmSync(turn, { force: true });
    else if (!told) waiting(holder);
    told ||= holder !== null;
  }
  fs.rmSync(own, { force: true });
  const leave = () => fs.rmSync(turn, { force: true });
  // Work may end the process.
  process.on('exit', leave);
  work();
  process.off('exit', leave);
  leave();
}

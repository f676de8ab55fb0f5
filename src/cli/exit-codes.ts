/** What the command line ends with; docs/cli.md tells what each means. */
export const exitCodes = {
  done: 0,
  /** The answer is no: the plan does not hold, or no way was found. */
  no: 1,
  usage: 2,
  refused: 3,
  unreadable: 4,
  /** A part that this version does not have yet. */
  notYet: 5,
  bug: 70,
  stopped: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

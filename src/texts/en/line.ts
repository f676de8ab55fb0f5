/** Words about a line that was typed without a network. */
export const lineTexts = {
  late: (said: string, at: string) => `${said}, typed ${at}`,
  noteThere: 'This note is there already.',
} as const;

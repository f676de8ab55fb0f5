/** What a call or the gate says when it does nothing: by the code that stands beside it. */
export const refusedTexts = {
  notYet: (first: string) => `Not yet: ${first}`,
  noPromise: 'This line is no promise: it stays a note.',
  undone: 'This is not in the production any more: it was undone. Type it again if it stands.',
  noQuestion: 'This line is no question that can be answered any more. Type it again.',
  questionHasNoDrafts: 'A question has no drafts: nobody is told of what has not happened.',
  noSuchOption: 'This way is not on the desk any more: ask again.',
  nobodyOfThatName: 'Nobody of that name is in the production.',
  nobodyToSendTo: 'There is nobody to send this to.',
  nobodyBinds: 'There is nobody to ask: nobody is entered whose yes binds the payer.',
  noSuchCall: 'There is no such call.',
  host: (own: string) => `Coverset answers only as ${own} on this machine.`,
  origin: 'This call did not come from the page of Coverset. Nothing was changed.',
  signIn: 'This browser has not opened the address that Coverset printed when it started. Open that address once; nothing was changed.',
} as const;

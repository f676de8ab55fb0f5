import type { Production } from '#model/index.ts';
import { csv } from '../csv.ts';
import { shortMoney } from './money.ts';

/** The script of the short film, in full. */
export const shortFountain = (): string => `Title: Two Tickets Back
Credit: written for the demo of Coverset
Author: the Coverset authors
Draft date: 23 November 2026
Copyright: Licensed like Coverset itself, Apache-2.0. All names and places are invented.

INT. FLAT - ROOM - DAY #1#

A coat on a hanger on a door. JUNE, sixty, goes through its pockets before it goes into the bag: a comb, a mint, a bus map of a city that has since changed its buses.

From the inside pocket, two tickets. She holds them to the window.

JUNE
Outward, used. Return...

She turns them over. She turns over the other one.

JUNE (CONT'D)
You never came back either, then.

She takes the coat off the hanger, puts it over her arm, and hangs the hanger back up.

EXT. PARK - PATH - DAY #2#

June walks fast. WALTER, her neighbour, walks beside her with the expression of a man who has been asked to come and not been told where.

WALTER
The station is that way.

JUNE
I know where it is.

WALTER
You're walking to it in a circle.

JUNE
I'm giving it time.

A dog that belongs to nobody in sight takes the ticket out of her hand, quite gently. It goes up into the air, the ticket, slowly, end over end.

WALTER
(already running)
I'll get it. I used to be quick!

INT. CAFE - COUNTER - DAY #3#

Two teas. One ticket, with tooth marks, drying against the sugar. Walter, out of breath and pleased.

WALTER
Your brother's.

JUNE
No.

WALTER
Your husband's, then. I never met him.

JUNE
Nor did I. That was a joke, Walter.

WALTER
It's a lady's coat.

JUNE
It buttons on the left.

WALTER
Then it's a lady's coat.

JUNE
It is, yes.

He looks at the coat. He looks at the two tickets. He has the good sense to stir his tea.

WALTER
What was she called?

INT. FLAT - ROOM - NIGHT #4#

A suitcase on the bed. June puts things in: a jumper, a book, a good pair of shoes. She sits down beside it.

She takes the things out again in the same order.

Then she puts on the coat. It's a little long in the arms. She buttons it on the left.

EXT. BENCH - DAY #5#

A bench with its back to a hedge and its face to the railway. June in the coat, Walter with a bag of rolls.

WALTER
That's ours.

JUNE
That's ours.

The train comes, stops somewhere out of sight, thinks about it, and goes. They watch the whole of it.

WALTER
There isn't another today.

JUNE
I know. I looked.

She takes a book from one pocket, and from the other pocket another, which she gives to him. In each of them she puts a ticket.

JUNE (CONT'D)
So that you know where you were.

> THE END <
`;

export const shortContacts = (production: Production): string =>
  csv([
    ['Name', 'Role', 'Character', 'Phone', 'Email'],
    ...Object.values(production.people).map((person) => [
      person.name,
      person.role,
      person.cast?.character ?? '',
      person.phone ?? '',
      person.email ?? '',
    ]),
  ]);

/** The money sheet as a producer keeps it: one row a line. */
export const shortMoneyCsv = (): string =>
  csv([
    ['Code', 'Item', 'Sum', 'Department', 'Source'],
    ...shortMoney.map((line, index) => [
      String(index + 1),
      line.name,
      line.sum ? (line.sum.minor / 100).toFixed(2) : '',
      line.account,
      line.source ?? '',
    ]),
  ]);

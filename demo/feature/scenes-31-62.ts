import type { PersonId } from '#model/index.ts';
import { eighths, id } from '#model/index.ts';
import type { SceneRow } from './scene-row.ts';

const tomAndInes = [id<PersonId>('tom'), id<PersonId>('ines')];

/** The house week: Elspeth asks, Gideon evades, Fletcher learns too much. With the lane, the wood and the tearoom that lie between. */
export const houseWeek: readonly SceneRow[] = [
  [
    ...(['31', 'EXT', 'harrow-house/garden', 'DAY', '1 4/8', 110, 'mara tom'] as const),
    'Elspeth asks Gideon for the second book. He goes on pruning until there is nothing left to prune.',
    'The question is put aloud for the first time; after this nobody can pretend.',
    { shots: ['A two of them over the roses', 'B his hands', 'C Elspeth, close'] },
  ],
  [
    ...(['32', 'INT', 'harrow-house/library', 'DAY', '2 2/8', 150, 'mara tom ines'] as const),
    'A family supper of three around the account books: each reads a column aloud and each leaves something out.',
    'All three know of the ledger and each learns that the others do.',
    {
      shots: ['A wide, the table', 'B Gideon and Odile', 'C Elspeth', 'D the open book'],
      sides: {
        parts: [
          {
            letter: 'a',
            what: "Gideon's and Odile's side, an off-camera reader for Elspeth",
            eighths: eighths(8),
            minutes: 70,
            cast: tomAndInes,
          },
          { letter: 'b', what: "Elspeth's side", eighths: eighths(10), minutes: 80, cast: [id<PersonId>('mara')] },
        ],
        needsYes: id<PersonId>('anselm'),
        note: 'two sides of the table, one eyeline',
      },
    },
  ],
  [
    ...(['33', 'INT', 'harrow-house/kitchen', 'DAY', '2 0/8', 140, 'mara ben'] as const),
    'Fletcher, clerk to the executors, goes through the will with Elspeth and stops at a payment without a payee.',
    'Fletcher is honest and curious, which makes him dangerous to the family.',
    {
      shots: ['A both at the table | 35mm', 'B the will', 'C the slow move along the table | 35mm light-head', 'D Elspeth, close'],
    },
  ],
  [
    ...(['34', 'INT', 'harrow-house/hall', 'DAY', '6/8', 60, 'mara ines'] as const),
    'Odile bars the stairs with a tray and a smile. Elspeth takes the tray.',
    'Odile loses the first inch of the house.',
    { shots: ['A the stairs', 'B Odile'] },
  ],
  [
    ...(['35', 'EXT', 'blackthorn-lane/lane', 'DAY', '1 0/8', 90, 'mara tom niall'] as const),
    'Elspeth drives Gideon to the wharf. A lorry blocks the lane; they have to talk.',
    'The last open talk between them before the ledger disappears.',
    { kit: 'kestrane-car', shots: ['A the car behind the lorry | kestrane-car', 'B Gideon through the side window'] },
  ],
  [
    ...(['36', 'INT', 'harrow-house/library', 'DAY', '1 6/8', 120, 'tom ines'] as const),
    'Odile asks Gideon to choose: the book or the house. He asks which of the two she married.',
    'The marriage breaks here, quietly.',
    { shots: ['A both at the window', 'B Odile', 'C Gideon'] },
  ],
  [
    ...(['37', 'EXT', 'wyke-wood/path', 'DAY', '7/8', 90, 'mara tom'] as const),
    'They walk the boundary as they did with their father, counting paces.',
    'Childhood habit as a truce.',
  ],
  [
    ...(['38', 'EXT', 'wyke-wood/clearing', 'DAY', '1 0/8', 90, 'mara tom'] as const),
    'In the clearing Gideon nearly tells her. A woodcutter’s saw begins and he stops.',
    'He wants to tell; the film lets chance prevent him once only.',
  ],
  [
    ...(['39', 'INT', 'harrow-house/hall', 'DAY', '3/8', 30, 'tom ines gwen'] as const),
    'Sable brings the post; three people reach for the same envelope.',
    'The executors’ letter arrives: time is short now.',
  ],
  [
    ...(['40', 'INT', 'harrow-house/hall', 'DAY', '1 2/8', 100, 'tom ines'] as const),
    'Gideon tells Odile that he will give the ledger to Elspeth. Odile says nothing and locks the door.',
    'Odile decides to take the ledger herself.',
    { shots: ['A the door', 'B both', 'C Odile and the key'] },
  ],
  [
    ...(['41', 'INT', 'harrow-house/library', 'NIGHT', '7/8', 70, 'tom'] as const),
    'Gideon finds the ledger gone from behind the atlas and puts the atlas back exactly.',
    'The ledger is out of his hands: from here it travels.',
    { dark: true, shots: ['A the shelf and the gap', 'B Gideon'] },
  ],
  [
    ...(['42', 'INT', 'pier-tearoom/tearoom', 'DAY', '1 1/8', 100, 'mara isla'] as const),
    'Teal, who runs the tearoom, gets a banknote in a plain envelope each quarter, and has done for years.',
    'Somebody pays the old members back, one by one.',
  ],
  [
    ...(['43', 'EXT', 'pier-tearoom/terrace', 'DAY', '7/8', 80, 'mara ines'] as const),
    'Odile offers Elspeth her half of the house in money, today, with no questions.',
    'An offer that proves that there is something to hide.',
  ],
  [
    ...(['44', 'EXT', 'pier-tearoom/terrace', 'NIGHT', '5/8', 60, 'mara tom'] as const),
    'On the dark terrace Gideon asks her to stop counting until spring.',
    'He needs one more quarter to be even; she cannot know that.',
  ],
  [
    ...(['45', 'INT', 'harrow-house/kitchen', 'DAY', '1 1/8', 90, 'mara ben'] as const),
    'Elspeth tells Fletcher that there is a true ledger and that somebody has hidden it.',
    'Fletcher learns that the ledger is hidden; without it 60 makes no sense',
    { shots: ['A both', 'B Fletcher, the news lands | 35mm', 'C Elspeth'] },
  ],
  [
    ...(['46', 'INT', 'pier-tearoom/tearoom', 'NIGHT', '5/8', 60, 'ines tom'] as const),
    'After closing time Odile and Gideon sit with the chairs up around them.',
    'They speak as partners for the last time.',
    { dark: true },
  ],
  [
    ...(['47', 'EXT', 'pier-tearoom/pier', 'NIGHT', '5/8', 60, 'tom'] as const),
    'Gideon walks to the end of the pier with the parcel and comes back with it.',
    'He cannot destroy it; what he says in 30 is true.',
  ],
  [
    ...(['48', 'INT', 'pier-tearoom/tearoom', 'DAY', '6/8', 70, 'tom isla'] as const),
    'Gideon pays for tea with exact coins. Teal knows the handwriting on the envelope.',
    'Teal has always known and has kept his secret for him.',
  ],
  [
    ...(['49', 'INT', 'blackthorn-lane/toll-cottage', 'DAY', '1 2/8', 110, 'mara gwen'] as const),
    'Sable admits that she rents for nothing because of a page that she once saw.',
    'A witness: the ledger’s first page is described.',
  ],
  [
    ...(['50', 'INT', 'harrow-house/bedroom', 'NIGHT', '3 2/8', 210, 'mara tom'] as const),
    'Gideon tells Elspeth everything: the club’s money bought back the house, and he has repaid it for twenty years.',
    'The confession: the whole film turns here.',
    { dark: true, bar: 'must', shots: ['A the bed, wide', 'B Gideon', 'C Elspeth', 'D hands'] },
  ],
  [
    ...(['51', 'INT', 'harrow-house/bathroom', 'NIGHT', '5/8', 45, 'mara'] as const),
    'Elspeth washes ink from her hands and finds a sum written on her wrist.',
    'She carries the debt now; a moment without words.',
    { dark: true, shots: ['A the mirror', 'B the wrist'] },
  ],
  [
    ...(['52', 'EXT', 'blackthorn-lane/lane', 'DAY', '4/8', 50, 'tom'] as const),
    'Gideon walks the lane with a spade over his shoulder and earth on his shoes.',
    'We think that he buried it; it is the wrong guess that we need.',
  ],
  [
    ...(['53', 'EXT', 'blackthorn-lane/lane', 'DAY', '7/8', 80, 'lottie mara'] as const),
    'Polly sells Elspeth three secrets for one each of hers. The third is a green book.',
    'The child has the ledger; nobody would ask a child.',
  ],
  [
    ...(['54', 'INT', 'blackthorn-lane/toll-cottage', 'DAY', '1 0/8', 80, 'lottie gwen'] as const),
    'Polly makes Sable swear on the bread knife not to tell where she plays.',
    'Sable is bound a second time, now by a child.',
  ],
  [
    ...(['55', 'EXT', 'guildhall-steps/steps', 'DAY', '5/8', 70, 'lottie ines'] as const),
    'Odile buttons Polly’s coat and asks, as if it were nothing, about the atlas.',
    'Mother and daughter lie to each other well.',
  ],
  [
    ...(['56', 'EXT', 'mill-street-market/stalls', 'DAY', '7/8', 80, 'lottie ines'] as const),
    'Polly loses her mother between the stalls on purpose.',
    'She decides against her mother and does not know it yet.',
    { background: 20 },
  ],
  [
    ...(['57', 'EXT', 'eel-pond/bank', 'DAY', '1 0/8', 90, 'lottie mara'] as const),
    'Polly leads Elspeth along the bank with her eyes shut, because it is a secret place.',
    'Elspeth lets herself be led: trust comes before the book.',
  ],
  [
    ...(['58', 'INT', 'eel-pond/boathouse', 'DAY', '1 1/8', 90, 'lottie mara'] as const),
    'In the boathouse Polly gives Elspeth the ledger and asks whether Papa is bad. It ends on her face.',
    'The ledger changes hands, and the question is the film’s.',
    { after: '57' },
  ],
  [
    ...(['59', 'INT', 'acton-stage/archive', 'DAY', '1 0/8', 90, 'lottie ben'] as const),
    'Fletcher explains to Polly what an archive is: a place that remembers so that people may forget.',
    'Prepares that the ledger will be deposited, not burnt.',
  ],
  [
    ...(['60', 'INT', 'harrow-house/kitchen', 'DAY', '2 4/8', 160, 'ben ines'] as const),
    'Fletcher asks Odile about the ledger as if he knew where it was. She offers him the executor’s fee, twice.',
    'The bribe: Odile shows that she has taken the book, and Fletcher becomes a witness.',
    { shots: ['A the table, wide', 'B Odile', 'C Fletcher'] },
  ],
  [
    ...(['61', 'EXT', 'blackthorn-lane/lane', 'DAY', '3/8', 40, 'tom'] as const),
    'Gideon walks towards the house with a packed bag and stops at the gate.',
    'He has decided to go; 62 is his goodbye.',
  ],
  [
    ...(['62', 'INT', 'harrow-house/hall', 'NIGHT', '2 1/8', 150, 'ben ines tom'] as const),
    'Gideon, Odile and Fletcher in the dark hall. Headlights cross the window: Elspeth’s car waits outside, and Gideon goes.',
    'Gideon leaves and takes the blame with him; Odile is left with the house.',
    {
      dark: true,
      bar: 'must',
      shots: ['A the hall, wide', 'B the car seen through the window | 35mm kestrane-car', 'C Odile', 'D the empty door'],
    },
  ],
];

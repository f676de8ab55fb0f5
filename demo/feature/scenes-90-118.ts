import type { SceneRow } from './scene-row.ts';

/** Whom to tell: the wood, the council, the reading at the market, the wharf, the pier. */
export const reckoning: readonly SceneRow[] = [
  [
    ...(['90', 'EXT', 'wyke-wood/path', 'DAY', '7/8', 80, 'mara ruth'] as const),
    'Elspeth and Vesper walk the boundary with the ledger between them in a shopping bag.',
    'First time that the book is carried openly.',
  ],
  [
    ...(['91', 'EXT', 'wyke-wood/clearing', 'DAY', '6/8', 70, 'mara ruth'] as const),
    'Vesper reads her own page and asks for the pencil.',
    'She corrects the sum and signs it: consent.',
  ],
  [
    ...(['92', 'EXT', 'blackthorn-lane/lane', 'DAY', '7/8', 70, 'mara'] as const),
    'Elspeth sleeps in the car in the lane. Children have written a number on its window.',
    'The town knows that she knows.',
    { kit: 'kestrane-car', shots: ['A the car at first light | kestrane-car', 'B the number on the window'] },
  ],
  [
    ...(['93', 'EXT', 'blackthorn-lane/gate', 'DAY', '6/8', 60, 'mara ben'] as const),
    'Fletcher asks her at the gate whether she wants to be right or to be done.',
    'The film’s choice in one line.',
  ],
  [
    ...(['94', 'INT', 'blackthorn-lane/toll-cottage', 'DAY', '1 0/8', 60, 'mara gwen'] as const),
    'Sable releases herself from her oath, then from Polly’s, and pays one week of rent.',
    'Silence ends with the one who was paid best for it.',
  ],
  [
    ...(['95', 'EXT', 'guildhall-steps/steps', 'DAY', '6/8', 70, 'mara moira'] as const),
    'Yardley begs Elspeth on the steps to hand the book to the council, quietly.',
    'The last offer of a quiet solution.',
    { kit: 'kestrane-car', background: 10 },
  ],
  [
    ...(['96', 'INT', 'guildhall-steps/council-chamber', 'DAY', '1 4/8', 130, 'mara ines moira'] as const),
    'Before the committee Odile says that there was never a second book. Elspeth has it on her knees.',
    'Elspeth lets the lie stand, so that the right people hear the truth first.',
    { background: 12 },
  ],
  [
    ...(['97', 'INT', 'mill-street-market/savings-room', 'DAY', '1 6/8', 150, 'mara ruth dora liana'] as const),
    'Elspeth reads the ledger aloud in the empty savings room, name by name, and each name answers.',
    'She tells those who were owed, and nobody else: the answer to the whole film.',
    { background: 30, bar: 'must' },
  ],
  [
    ...(['98', 'INT', 'chapel/nave', 'DAY', '1 1/8', 110, 'mara reuben'] as const),
    'The verger Lambert lets Elspeth stand where Gideon spoke. She tries the same sentences and cannot.',
    'She finds out that she will not lie; prepares 97.',
    { bar: 'good' },
  ],
  [
    ...(['99', 'EXT', 'mill-street-market/stalls', 'DAY', '7/8', 90, 'mara liana'] as const),
    'Siskin takes her coin this time, weighs it and gives change.',
    'The town’s answer, in copper.',
    { background: 30 },
  ],
  [
    ...(['100', 'INT', 'mill-street-market/savings-room', 'DAY', '7/8', 80, 'ruth ines pamela'] as const),
    'Odile comes after the reading. Shepley, the oldest member, pushes out a chair for her with one foot.',
    'Odile is let in without being forgiven.',
    { after: '97' },
  ],
  [
    ...(['101', 'EXT', 'mill-street-market/stalls', 'DAY', '4/8', 50, 'ruth dora'] as const),
    'Webb and Vesper take the first grey boards off a stall.',
    'Repair is something that one does by hand.',
    { background: 16 },
  ],
  [
    ...(['102', 'EXT', 'eel-pond/jetty', 'DAY', '7/8', 70, 'mara ruth'] as const),
    'Elspeth and Vesper meet for the first time, each thinking that the other is somebody else.',
    'They like each other before they know better.',
  ],
  [
    ...(['103', 'EXT', 'eel-pond/jetty', 'DAY', '5/8', 50, 'ruth sadie'] as const),
    'Nell, who rents out the boats, tells Vesper whose daughter plays in the boathouse.',
    'Vesper is one step behind the ledger.',
  ],
  [
    ...(['104', 'INT', 'eel-pond/boathouse', 'NIGHT', '1 0/8', 70, 'mara ben'] as const),
    'Elspeth shows Fletcher the book. He reads the last page first, as clerks do.',
    'Fletcher learns that Gideon is one quarter short.',
    { dark: true },
  ],
  [
    ...(['105', 'INT', 'tunnel-wharf/counting-house', 'DAY', '7/8', 80, 'tom'] as const),
    'Gideon, before all this, writes the last page and dates it in the future.',
    'He meant to be even by spring; seen late, it changes what we saw.',
  ],
  [
    ...(['106', 'EXT', 'tunnel-wharf/quay', 'DAY', '1 0/8', 90, 'mara ruth'] as const),
    'The two women measure the second bollard with a string.',
    'The flood is buried by those whom it robbed.',
  ],
  [
    ...(['107', 'INT', 'tunnel-wharf/counting-house', 'DAY', '1 4/8', 130, 'mara ruth freya'] as const),
    'Hollis asks whether anybody wants to complain. Vesper asks for a pen and signs a receipt instead.',
    'The debt ends as a receipt; the law is not needed.',
  ],
  [
    ...(['108', 'EXT', 'tunnel-wharf/quay', 'DAY', '6/8', 70, 'mara'] as const),
    'Elspeth waits in the car by the water, the seat beside her empty and the belt fastened.',
    'She keeps a place for her brother.',
    { kit: 'kestrane-car', shots: ['A the car by the water | kestrane-car', 'B the empty seat'] },
  ],
  [
    ...(['109', 'INT', 'tunnel-wharf/tunnel', 'DAY', '7/8', 80, 'mara terence'] as const),
    'Goss, the surveyor of the new owners, knocks on the wall of the niche. It is hollow and dry.',
    'The hiding place becomes a fact in somebody’s plan.',
  ],
  [
    ...(['110', 'INT', 'tunnel-wharf/counting-house', 'NIGHT', '5/8', 60, 'mara'] as const),
    'Elspeth pays the last quarter from her own purse and enters it: given.',
    'She ends what he began; the word from 28 returns.',
    { dark: true },
  ],
  [
    ...(['111', 'INT', 'pier-tearoom/tearoom', 'DAY', '1 3/8', 130, 'mara ruth esme'] as const),
    'Juno brings two teas and no bill. They fight over who may pay.',
    'Comedy of debt: equals at last.',
  ],
  [
    ...(['112', 'INT', 'pier-tearoom/tearoom', 'DAY', '6/8', 70, 'ruth esme'] as const),
    'Juno finds a plain envelope under the tray, and in it nothing but a pressed leaf.',
    'Gideon is alive and near.',
  ],
  [
    ...(['113', 'EXT', 'pier-tearoom/terrace', 'NIGHT', '4/8', 50, 'mara ruth'] as const),
    'Two women on the dark terrace look at one lamp moving on the far shore.',
    'The lamp from 9 again; now it is a greeting.',
  ],
  [
    ...(['114', 'EXT', 'pier-tearoom/pier', 'DAY', '7/8', 80, 'mara'] as const),
    'Elspeth walks to the end of the pier with the parcel, as he did, and comes back without it.',
    'She lets the book go; where it went is in 116.',
  ],
  [
    ...(['115', 'EXT', 'pier-tearoom/terrace', 'DAY', '6/8', 70, 'mara ruth'] as const),
    'Vesper asks what one does with a free afternoon. Nobody at the table knows.',
    'After the debt: time.',
  ],
  [
    ...(['116', 'INT', 'pier-tearoom/tearoom', 'DAY', '1 1/8', 110, 'mara ruth esme'] as const),
    'A parcel with the archive’s stamp comes back: sealed for fifty years, and a slip to sign.',
    'The ledger is kept and closed: neither burnt nor shown.',
  ],
  [
    ...(['117', 'EXT', 'chapel/churchyard', 'DAY', '6/8', 70, 'mara tom'] as const),
    'In spring Gideon stands at the grave with his hat on. Elspeth takes it off for him.',
    'Brother and sister, even.',
  ],
  [
    ...(['118', 'EXT', 'pier-tearoom/pier', 'DAY', '6/8', 70, 'mara'] as const),
    'Elspeth drives away along the front. In the mirror someone closes a gate, from the inside.',
    'She leaves by choice, as she came.',
    { kit: 'kestrane-car', shots: ['A the car along the front | kestrane-car', 'B the mirror'] },
  ],
];

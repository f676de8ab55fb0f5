import type { SceneRow } from './scene-row.ts';

/** Gideon is gone: the station, the archive, Vesper's flat, the baths, the auction. */
export const afterGideon: readonly SceneRow[] = [
  [
    ...(['63', 'EXT', 'underhill-station/platform', 'DAY', '1 0/8', 90, 'mara jules'] as const),
    'Padgett, the station master, saw Gideon buy a ticket and saw him not use it.',
    'Gideon left the town and not the county: he can be found.',
  ],
  [
    ...(['64', 'EXT', 'underhill-station/platform', 'DAY', '7/8', 80, 'mara ben'] as const),
    'Fletcher meets Elspeth off the slow train and admits what Odile offered him.',
    'They are allies from here.',
  ],
  [
    ...(['65', 'INT', 'underhill-station/waiting-room', 'DAY', '6/8', 70, 'mara jules'] as const),
    'Padgett shows the left-luggage book: Gideon deposits a parcel each quarter and collects it empty.',
    'How the money went out; the pattern of the repayments.',
  ],
  [
    ...(['66', 'INT', 'underhill-station/waiting-room', 'DAY', '1 3/8', 110, 'mara ben'] as const),
    'In the waiting room they reckon on a timetable how much has been paid back. It is nearly all of it.',
    'The reversal: he is nearly even, and telling now destroys it.',
  ],
  [
    ...(['67', 'INT', 'underhill-station/signal-box', 'DAY', '1 0/8', 90, 'mara ben luca'] as const),
    'Young Reeve of the executors brings the date of the auction: the house will be sold in a week.',
    'A clock starts.',
  ],
  [
    ...(['68', 'INT', 'acton-stage/archive', 'DAY', '1 0/8', 90, 'ben selma'] as const),
    'Vance, the archivist, explains what a depositor may seal and for how long.',
    'A third way between burning and telling.',
  ],
  [
    ...(['69', 'INT', 'acton-stage/archive', 'NIGHT', '6/8', 70, 'mara ben'] as const),
    'Elspeth and Fletcher fall asleep over the parish flood tables; the water was never there.',
    'Proof complete: the flood is a lie.',
    { dark: true },
  ],
  [
    ...(['70', 'INT', 'acton-stage/flat', 'DAY', '1 4/8', 120, 'ruth ben'] as const),
    'Vesper lets Fletcher in only because he carries no forms. Her walls are pencilled with sums.',
    'The counter-ledger: a victim who has counted for twenty years.',
    { cover: true },
  ],
  [
    ...(['71', 'INT', 'acton-stage/stair', 'DAY', '6/8', 70, 'ruth ben'] as const),
    'On the stair she calls him back: her sum and his differ by one envelope.',
    'One envelope never came; somebody kept it.',
    { cover: true },
  ],
  [
    ...(['72', 'INT', 'acton-stage/flat', 'DAY', '2 2/8', 160, 'ben ruth'] as const),
    'Fletcher brings the timetable. Vesper checks his addition and finds that she is owed an apology and nothing else.',
    'A debt can be paid and still be owed.',
    { shots: ['A both under the sums', 'B Vesper', 'C Fletcher'] },
  ],
  [
    ...(['73', 'INT', 'acton-stage/flat', 'NIGHT', '1 4/8', 140, 'ruth'] as const),
    'Vesper alone rubs out one wall of figures and stops at the last line.',
    'She could forgive and decides to wait for the truth.',
    { dark: true, shots: ['A the wall', 'B Vesper'] },
  ],
  [
    ...(['74', 'INT', 'acton-stage/stair', 'DAY', '1 1/8', 120, 'ines ruth'] as const),
    'Odile climbs to Vesper with the missing envelope and stands one step below her.',
    'Odile kept it: her guilt is small, exact and human.',
    { shots: ['A the stair from below', 'B both hands'] },
  ],
  [
    ...(['75', 'INT', 'acton-stage/flat', 'DAY', '7/8', 90, 'ruth katya'] as const),
    'The neighbour Merrin wants to sell her own claim for the price of a stove.',
    'Claims are being bought up: Odile is collecting silence.',
  ],
  [
    ...(['76', 'INT', 'acton-stage/flat', 'NIGHT', '1 2/8', 110, 'ruth ben'] as const),
    'Vesper cooks for Fletcher and tells him about the morning when the club’s door stayed shut.',
    'The loss gets a voice and a morning.',
    { dark: true },
  ],
  [
    ...(['77', 'INT', 'acton-stage/stair', 'NIGHT', '5/8', 60, 'ben katya'] as const),
    'Merrin gives Fletcher the letter in which her claim was bought. It is Odile’s hand.',
    'Evidence against Odile, and Fletcher does not want it.',
    { dark: true },
  ],
  [
    ...(['78', 'INT', 'acton-stage/office', 'DAY', '1 1/8', 100, 'ines ben freya'] as const),
    'Constable Hollis asks Odile where her husband is. Fletcher could answer and does not.',
    'Fletcher crosses a line for the family.',
  ],
  [
    ...(['79', 'INT', 'acton-stage/office', 'DAY', '5/8', 60, 'ines freya'] as const),
    'Hollis leaves a card and a sentence: nobody has complained yet.',
    'Without a complaint there is no crime; the choice is Elspeth’s.',
  ],
  [
    ...(['80', 'INT', 'kelsey-baths/pool-hall', 'DAY', '2 4/8', 190, 'ben ines'] as const),
    'At the empty baths Odile tells Fletcher what the house cost and who asked for it. It was she.',
    'Odile’s confession; the guilt is shared out anew.',
    { shots: ['A the empty pool, wide', 'B Odile on the steps', 'C Fletcher above', 'D both, reflected'] },
  ],
  [
    ...(['81', 'INT', 'kelsey-baths/boiler-room', 'DAY', '1 2/8', 110, 'ben'] as const),
    'In the boiler room Fletcher holds the bought claims at the fire door and puts them back in his coat.',
    'He will not burn paper for her.',
    { shots: ['A the fire door', 'B Fletcher'] },
  ],
  [
    ...(['82', 'EXT', 'kelsey-baths/yard', 'DAY', '1 0/8', 100, 'ines'] as const),
    'Odile in the yard among the stacked cabins, waiting for someone who is late on purpose.',
    'We see her afraid for the first time.',
    { shots: ['A the yard', 'B Odile'] },
  ],
  [
    ...(['83', 'INT', 'pier-tearoom/tearoom', 'DAY', '5/8', 60, 'ruth esme'] as const),
    'Vesper asks Juno for a job and names her own wage, to the penny.',
    'She stops living on what she is owed.',
  ],
  [
    ...(['84', 'INT', 'pier-tearoom/tearoom', 'DAY', '4/8', 50, 'ruth'] as const),
    'Vesper writes a price list in the hand that covered her walls.',
    'The counting becomes work and no longer a wound.',
  ],
  [
    ...(['85', 'INT', 'acton-stage/archive', 'DAY', '3/8', 40, 'ben selma'] as const),
    'Vance stamps an empty deposit slip and lets Fletcher keep it.',
    'The third way is open, should anybody take it.',
  ],
  [
    ...(['86', 'INT', 'corn-exchange/trading-floor', 'DAY', '1 2/8', 110, 'ines george moira'] as const),
    'Bailey opens the sale of Harrow House. Odile bids against a silent telephone.',
    'She tries to buy the house a second time, with clean money.',
    { background: 24 },
  ],
  [
    ...(['87', 'INT', 'corn-exchange/gallery', 'DAY', '7/8', 80, 'ines ben luca'] as const),
    'In the gallery Fletcher tells her who is on the telephone: the town.',
    'The town can act as one; the power turns.',
    { background: 8 },
  ],
  [
    ...(['88', 'EXT', 'guildhall-steps/steps', 'NIGHT', '1 4/8', 170, 'ben ruth'] as const),
    'By lamplight the members sign on the Guildhall steps. The camera rises until the queue is a line of sums.',
    'The wronged become a body that can forgive or sue.',
    {
      background: 40,
      bar: 'enough',
      kit: 'crane',
      shots: ['A the rise over the queue | crane', 'B Vesper signs', 'C Fletcher holds the lamp'],
    },
  ],
  [
    ...(['89', 'EXT', 'guildhall-steps/steps', 'NIGHT', '5/8', 60, 'ruth moira'] as const),
    'Yardley tells Vesper that the council will not hear of it, and then holds her pen.',
    'Office says no, the person says yes.',
    { background: 12 },
  ],
];

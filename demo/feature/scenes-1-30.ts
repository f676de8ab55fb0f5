import type { SceneRow } from './scene-row.ts';

/** The funeral, the town, the wharf: Elspeth comes home and nothing in the books is wrong. */
export const homecoming: readonly SceneRow[] = [
  [
    ...(['1', 'EXT', 'blackthorn-lane/lane', 'DAY', '1 0/8', 100, 'mara'] as const),
    'Elspeth drives a silent car up the lane between bare hedges and stops where the road used to end.',
    'Elspeth comes back by her own choice; without it she is only a guest at the funeral.',
    { kit: 'kestrane-car', shots: ['A the car between the hedges | kestrane-car', 'B Elspeth, hands on the wheel'] },
  ],
  [
    ...(['2', 'EXT', 'chapel/churchyard', 'DAY', '1 2/8', 100, 'mara tom ines fabian hester'] as const),
    'Ambrose Harrow is buried in front of half the town. Nobody from the market takes the family by the hand.',
    'The town is civil and cold; the film asks why.',
    { background: 30 },
  ],
  [
    ...(['3', 'INT', 'chapel/nave', 'DAY', '1 5/8', 130, 'mara tom ines fabian'] as const),
    'Gideon speaks over his father: an honest man, he says, whose books a flood took from him.',
    'The family lie is told in church and told well, so that it costs something to break.',
  ],
  [
    ...(['4', 'EXT', 'chapel/churchyard', 'DAY', '5/8', 60, 'mara tom'] as const),
    'By the wall Elspeth asks how long he can keep the house. Gideon answers about the roof.',
    'Gideon answers beside the question; Elspeth notices.',
  ],
  [
    ...(['5', 'INT', 'chapel/vestry', 'DAY', '5/8', 60, 'tom fabian'] as const),
    'Gideon pays the minister from a small notebook and asks for no receipt.',
    'First sight of a private account: he pays what nobody charged.',
  ],
  [
    ...(['6', 'INT', 'chapel/vestry', 'DAY', '3/8', 40, 'hester fabian'] as const),
    'Aunt Isobel tells Dunn that the Harrows always pay, in the end, someone.',
    'Says that the debt is old and known to the old.',
  ],
  [
    ...(['7', 'EXT', 'blackthorn-lane/gate', 'DAY', '7/8', 80, 'mara ines'] as const),
    'Odile waits at the gate and hands over the guest key, not the house key.',
    'Odile guards the house from the first minute.',
    { kit: 'kestrane-car' },
  ],
  [
    ...(['8', 'INT', 'blackthorn-lane/toll-cottage', 'DAY', '1 1/8', 100, 'mara gwen'] as const),
    'Sable, thirty years the housekeeper, now lives in the toll cottage and pays rent to nobody.',
    'Sable has been kept quiet kindly; Elspeth does not see it yet.',
  ],
  [
    ...(['9', 'INT', 'blackthorn-lane/toll-cottage', 'NIGHT', '6/8', 80, 'mara gwen hester'] as const),
    'Elspeth, Isobel and Sable drink to Ambrose. Outside somebody passes with a covered lamp.',
    'The night walk begins: Gideon carries the ledger at night.',
    { dark: true },
  ],
  [
    ...(['10', 'EXT', 'mill-street-market/stalls', 'DAY', '1 0/8', 90, 'mara'] as const),
    'Elspeth walks the market of her childhood. Half of the stalls are shut with the same grey boards.',
    'Shows what the lost savings did to a street.',
    { background: 40 },
  ],
  [
    ...(['11', 'EXT', 'mill-street-market/stalls', 'DAY', '6/8', 70, 'mara liana'] as const),
    'Siskin will not take a Harrow coin and gives her the apple anyway.',
    'Anger with manners: the town has waited for a Harrow to ask.',
    { background: 40 },
  ],
  [
    ...(['12', 'INT', 'mill-street-market/savings-room', 'DAY', '7/8', 80, 'mara dora'] as const),
    'Webb opens the room of the Savings Club: shelves with the marks of books, and no books.',
    'The absence of the accounts is a place that one can stand in.',
  ],
  [
    ...(['13', 'INT', 'mill-street-market/savings-room', 'DAY', '1 2/8', 100, 'mara dora liana'] as const),
    'Webb and Siskin tell of the flood of ninety-nine, each a different height of water.',
    'The flood story does not add up when two people tell it.',
  ],
  [
    ...(['14', 'EXT', 'mill-street-market/stalls', 'DAY', '5/8', 60, 'mara tom'] as const),
    'Gideon carries a crate to Siskin and leaves before she can see who brought it.',
    'He gives in secret; Elspeth takes it for guilt.',
    { background: 20 },
  ],
  [
    ...(['15', 'INT', 'mill-street-market/savings-room', 'DAY', '5/8', 60, 'mara ines dora'] as const),
    'The last minute book ends in the middle of a page. Odile asks for the key back.',
    'Odile knows where the page goes on.',
  ],
  [
    ...(['16', 'EXT', 'tunnel-wharf/quay', 'DAY', '1 0/8', 90, 'tom eric'] as const),
    'Gideon and the foreman Garrick unload slates and count them twice, aloud.',
    'Gideon cannot bear a wrong sum; he is no thief by nature.',
  ],
  [
    ...(['17', 'INT', 'tunnel-wharf/counting-house', 'DAY', '1 0/8', 90, 'tom ines'] as const),
    'Husband and wife settle the week. Odile signs what Gideon does not show her.',
    'Their marriage is an agreement not to read.',
  ],
  [
    ...(['18', 'INT', 'tunnel-wharf/counting-house', 'DAY', '1 6/8', 140, 'mara tom'] as const),
    'Elspeth asks for the accounts as an heir. Gideon shuts one book and opens another.',
    'There are two sets of books; only we see the swap.',
  ],
  [
    ...(['19', 'EXT', 'tunnel-wharf/quay', 'DAY', '6/8', 70, 'mara arthur'] as const),
    'Old Stoker says that the water in ninety-nine never reached the second bollard.',
    'First hard proof against the flood.',
  ],
  [
    ...(['20', 'INT', 'tunnel-wharf/counting-house', 'NIGHT', '6/8', 70, 'tom'] as const),
    'Alone, Gideon copies the day into a green ledger and wraps it in oilcloth.',
    'The Harrow ledger exists, and it is in his own hand.',
    { dark: true },
  ],
  [
    ...(['21', 'EXT', 'tunnel-wharf/quay', 'DAY', '7/8', 90, 'ines tom'] as const),
    'Odile tells Gideon that Elspeth counts bollards. He says she always counted.',
    'Brother and sister are alike; Odile is the one outside.',
  ],
  [
    ...(['22', 'INT', 'tunnel-wharf/counting-house', 'DAY', '1 0/8', 90, 'ines jasper'] as const),
    'Tillotson of the bank would rather not find anything. Odile helps him not to.',
    'The bank has its own reason for silence.',
  ],
  [
    ...(['23', 'INT', 'tunnel-wharf/tunnel', 'DAY', '5/8', 60, 'tom eric'] as const),
    'In the old tunnel Gideon has Garrick move a rack of empty casks, and does not say why.',
    'Plants the dry niche where the ledger sleeps.',
  ],
  [
    ...(['24', 'INT', 'tunnel-wharf/tunnel', 'NIGHT', '6/8', 70, 'mara'] as const),
    'Elspeth follows the lamp into the tunnel and finds oilcloth, string and no book.',
    'She now knows that something is hidden, and that he knows she looks.',
    { dark: true, after: '23' },
  ],
  [
    ...(['25', 'EXT', 'tunnel-wharf/quay', 'DAY', '5/8', 60, 'mara arthur eric'] as const),
    'Garrick and Stoker argue about the bollard until both look at her and stop.',
    'The wharf closes ranks around Gideon.',
  ],
  [
    ...(['26', 'INT', 'harrow-house/hall', 'DAY', '1 0/8', 90, 'mara ines'] as const),
    'Elspeth moves into the house. Odile gives her the room over the hall, from where one hears everything.',
    'Two women decide to watch each other closely.',
  ],
  [
    ...(['27', 'INT', 'harrow-house/library', 'DAY', '1 3/8', 110, 'mara tom'] as const),
    'Brother and sister read out their father’s letters and skip the same lines.',
    'They share a code of silence that they learnt as children.',
  ],
  [
    ...(['28', 'INT', 'harrow-house/kitchen', 'DAY', '7/8', 80, 'mara gwen'] as const),
    'Sable shows Elspeth how bread was entered in the house book: flour bought, flour given.',
    'Given: the word that opens the ledger later.',
  ],
  [
    ...(['29', 'INT', 'harrow-house/bedroom', 'DAY', '6/8', 70, 'mara osric'] as const),
    'Elspeth remembers Ambrose in this bed, teaching her that a column has two sides.',
    'The father taught both children the same rule and broke it.',
  ],
  [
    ...(['30', 'INT', 'harrow-house/bedroom', 'NIGHT', '5/8', 60, 'tom ines'] as const),
    'Odile asks whether the book could burn. Gideon says that it is the only honest thing he owns.',
    'Why he keeps it: the ledger is his confession.',
    { dark: true },
  ],
];

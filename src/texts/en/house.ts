export { doctorTexts } from './doctor.ts';

/** Texts of the house: the database of an installation, its backups, and what stands in the way of opening it. */
export const houseTexts = {
  noBinaries:
    'No database came with this installation for this system. Set DATABASE_URL to a PostgreSQL from 15, like postgres://user:password@host/name.',
  noDatabase: (said: string) => `The database that DATABASE_URL names can’t be used: ${said}. Nothing was changed.`,
  newerData: (newer: string) =>
    `The data was written by a later version of Coverset (${newer}). Start that version, or restore an older backup. Nothing was changed.`,
  oldServer: (version: string) => `The database is PostgreSQL ${version}; Coverset needs 15 or later. Nothing was changed.`,
  otherDatabase: (kind: 'embedded' | 'external') =>
    kind === 'external'
      ? 'The productions of this data folder are in the database that DATABASE_URL named, and it is not set now. Set it as before. Nothing was changed.'
      : 'The productions of this data folder are in its own database, and DATABASE_URL now names another. Back up without it and restore into the other one, or unset it. Nothing was changed.',
  databaseAway:
    'The database is away for a moment and comes back by itself. It is not known whether this was stored: look, before you do it again.',
  databaseFull: 'The disk of the database is full: nothing of this was stored. Make room on it; nothing needs to be started again.',
  failed: 'Something failed here, and its place stands in the log. It is not known whether this was stored: look, before you do it again.',
  noRoomToStart:
    'The disk of the data folder is full: make room on it, then start again. Nothing was lost. `coverset doctor` says how much is free.',
  mayNotWrite: 'This user may not write into the data folder: `coverset doctor` says which and what to do.',
  notUnderstood: 'This call can’t be read as it came. Nothing was changed.',
  folderHeld: (holder: string) => `Another Coverset runs on this data folder: ${holder}. Stop it, or name another folder by --data.`,
  demoCopied: (name: string) => `The demo was copied into your data as “${name}”.`,
  ownCopied: (name: string, file: string) =>
    `${file} was copied into your data as “${name}”: the page works on that copy. Next time: npm start -- --open ${name}`,
  openedNotRead: (name: string, file: string) => `“${name}” is in your data already and is open now; ${file} was not read.`,
  nothingToOpen: (named: string, names: string) =>
    `There is no production “${named}” in your data and no file of that name. ${names === '' ? 'There is none yet.' : `There are: ${names}.`}`,
  importFirst: (file: string) =>
    `${file} is not a production. \`npx --no coverset import ${file} -o my-film.json\` makes one of a script or a breakdown; then open that.`,
  takenOver: (files: string) => `Taken over into the database: ${files}. The files themselves lie in taken-over/.`,
  leftUnreadable: (file: string) => `${file} can’t be read as a production and was left as it is.`,
  leftDiffers: (file: string) =>
    `There is a production of that name already; ${file} was left as it is. Give it another name to take it over.`,
  backedUp: (file: string, productions: number, rows: number) =>
    `Backed up ${productions} ${productions === 1 ? 'production' : 'productions'} with ${rows} rows of the journal to ${file}. Private lines are in no backup.`,
  restored: (file: string, at: string, productions: number) =>
    `Restored ${productions} ${productions === 1 ? 'production' : 'productions'} from ${file}, as they stood at ${at}.`,
  notABackup: (file: string) => `${file} is not a backup of Coverset. Nothing was changed.`,
  damaged: (file: string) => `${file} is damaged: its checksum does not hold. Nothing was changed.`,
  notEmpty: 'There are productions here already. A backup goes into an empty installation: name another data folder by COVERSET_DATA.',
  holds: (title: string, scenes: number, days: number) => `${title}, ${scenes} scenes, ${days} days`,
  notInTheHouse: (file: string) =>
    `${file} is a production file: people come in to productions of the data folder, once the page was started on it.`,
  imported: (title: string, place: string) => `${title} is in ${place}, with its journal.`,
  nameTaken: (place: string) => `There is a production at ${place} already. Nothing was changed.`,
  exported: (title: string, file: string) => `${title} was written to ${file}, with its journal and without private lines.`,
};

/** Why the house can't be opened, by the store's own codes. */
type HouseRefused =
  | { readonly code: 'no-binaries' }
  | { readonly code: 'no-database'; readonly said: string }
  | { readonly code: 'newer-data'; readonly newer: readonly string[] }
  | { readonly code: 'old-server'; readonly version: string }
  | { readonly code: 'other-database'; readonly kind: 'embedded' | 'external' };

/** The one sentence for it, on the command line and at the server's start. */
export function houseRefusedText(refused: HouseRefused): string {
  switch (refused.code) {
    case 'no-binaries':
      return houseTexts.noBinaries;
    case 'no-database':
      return houseTexts.noDatabase(refused.said);
    case 'newer-data':
      return houseTexts.newerData(refused.newer.join(', '));
    case 'old-server':
      return houseTexts.oldServer(refused.version);
    case 'other-database':
      return houseTexts.otherDatabase(refused.kind);
  }
}

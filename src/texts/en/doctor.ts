/** What `coverset doctor` says: what it found, and what to do where something is wrong. */
export const doctorTexts = {
  otherNode: (version: string) => `${version}: run it by "npm run coverset", which brings Node 26`,
  zonesKnown: 'all known',
  noZones: 'this Node has no zone data: install the one that npm brings, by npm ci',
  folderShut: (place: string) => `${place} can’t be written by this user: give it back (chown), or name another by COVERSET_DATA`,
  folderOpen: (place: string) =>
    `${place} may be read by others on this machine, and productions lie in it: chmod 700 ${place} (711 where the database runs as its own user)`,
  noFolderYet: (place: string) => `${place}: not there yet, the first start makes it`,
  room: (megabytes: number, place: string) => `${megabytes} MB free where ${place} lies`,
  littleRoom: (megabytes: number, place: string) =>
    `only ${megabytes} MB are free where ${place} lies: make room. Below that nothing more can be stored; what is stored stays, and nothing needs to be started again afterwards`,
  clockHolds: 'agrees with what is stored',
  clockBehind: (minutes: number) =>
    `the newest row was written ${minutes} minutes after the time that this machine has now: set its clock (timedatectl set-ntp true); sessions, invitations and held messages go by it`,
  clocksDiffer: (seconds: number) =>
    `the clock of the database and that of this machine differ by ${seconds} s: set both by the network (timedatectl set-ntp true)`,
  noDatabaseYet: 'none yet, the first start makes it',
  databaseHolds: (version: string, waiting: number) => `PostgreSQL ${version}, tables of this version, ${waiting} messages wait`,
  pending: (names: string) =>
    `tables of an earlier version: the next start brings them up (${names}), after a backup of its own in backups/`,
  newer: (names: string) => `written by a later version of Coverset (${names}): start that one, or restore an older backup`,
  damaged: (names: string) => `indexes are damaged: ${names}. Back up now, restore into a new data folder, and look at the disk`,
  databaseDown: (said: string) => `it can’t be opened: ${said}`,
  portFree: (port: number) => `${port} is free`,
  portOurs: (port: number, holder: string) => `${port} is held by the Coverset that runs on this data folder (${holder})`,
  portTaken: (port: number, who: string) =>
    `${port} is taken by ${who}: stop it, or start with another port: npm start -- --port ${port + 1}`,
  anotherProgram: 'another program',
} as const;

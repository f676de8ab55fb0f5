import { csv } from '../csv.ts';

/**
 * The interview list as the researcher keeps it. "Asked" holds 13/11, so its column can only be day first; "Released" has 03/04 alone and
 * decides nothing.
 */
export const interviewsCsv = (): string =>
  csv([
    ['No', 'Name', 'Asked', 'Released'],
    ['K1', 'Anders Cole', '03/11', '03/04'],
    ['K2', 'Bridie Vaughan', '13/11', ''],
    ['K3', 'Clement Ofori', '05/11', ''],
    ['K4', 'Dilys Marchbank', '09/11', ''],
    ['K5', 'Emlyn Sark', '10/11', ''],
    ['K6', 'Gerda Lowe', '10/11', ''],
    ['K7', 'Hafiz Burrow', '11/11', ''],
    ['K8', 'Isaac Prior', '12/11', ''],
    ['K9', 'Joan Tolley', '16/11', ''],
    ['K10', 'Lewin Strand', '', ''],
  ]);

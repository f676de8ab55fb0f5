import type { Person } from '#model/index.ts';

/** The order in which a set is told, inside one group of readers: who moves first hears first (floor 3). Other roles come after these. */
const order: readonly RegExp[] = [
  /^(1st|first) (ad|assistant director)/iu,
  /^(2nd|second) (ad|assistant director)/iu,
  /location/iu,
  /transport|unit driver/iu,
  /make-?up|hair/iu,
  /director of photography|^dp$|cinematographer/iu,
  /script supervisor|continuity/iu,
  /sound/iu,
  /gaffer|electric/iu,
  /grip/iu,
  /costume|wardrobe/iu,
  /production designer|art director/iu,
];
const rankOf = ({ role }: Person): number => {
  const at = order.findIndex((pattern) => pattern.test(role));
  return at < 0 ? order.length : at;
};

/** Cast by their number, everybody else by the trade's order; equal ones stay as they came. */
export const inTradeOrder = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((one, other) => rankOf(one) - rankOf(other) || numberOf(one) - numberOf(other));

const numberOf = ({ cast }: Person): number => (cast === null ? 0 : Number.parseInt(cast.number, 10) || 0);

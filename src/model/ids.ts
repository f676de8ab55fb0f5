/** Branded texts: an id of one family can't stand where another is meant. An id is what a person would write: 'mara', '45', '2026-12-01'. */
declare const brand: unique symbol;
export type Id<Family extends string> = string & { readonly [brand]: Family };

export type PersonId = Id<'person'>;
export type SceneId = Id<'scene'>;
/** A whole scene ('32') or a part of one ('32/a'). The plan orders parts, so that a split scene can owe its rest. */
export type PartId = Id<'part'>;
export type ShotId = Id<'shot'>;
export type PlaceId = Id<'place'>;
export type SetId = Id<'set'>;
export type KitId = Id<'kit'>;
/** One unit's shooting day: its date, with '#2' behind it for a second unit. */
export type DayId = Id<'day'>;
export type MoneyLineId = Id<'money-line'>;
export type PromiseId = Id<'promise'>;
export type DecisionId = Id<'decision'>;
export type NoteId = Id<'note'>;
export type WordId = Id<'word'>;
export type TalkId = Id<'talk'>;
export type DetourId = Id<'detour'>;
export type RejectionId = Id<'rejection'>;
export type ComplaintId = Id<'complaint'>;
export type RecapId = Id<'recap'>;
export type OrderId = Id<'order'>;
export type OptionId = Id<'option'>;
export type EntryId = Id<'entry'>;
export type ToldId = Id<'told'>;
export type DeliverableId = Id<'deliverable'>;
export type ElementId = Id<'element'>;

/** Names a text as an id of the family that the place asks for. Only readers, decoders and tests call it. */
export const id = <T extends string>(text: string): T => text as T;

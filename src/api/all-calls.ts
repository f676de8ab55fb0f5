import { z } from 'zod';
import { contract } from './contract.ts';

/** One call of the contract, as it is reached over HTTP. */
export interface Called {
  /** 'desk.answer' */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** '/api/desk/{disruption}' */
  readonly at: string;
  /** The fields that it takes, in its path and in its body. */
  readonly fields: readonly string[];
  /** Has a value the shape of its input? */
  readonly takes: (input: unknown) => boolean;
  /** The shape itself, as JSON Schema; null: it takes nothing. */
  readonly shape: Shape | null;
}
export interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}
interface Procedure {
  readonly route: { readonly method: 'GET' | 'POST'; readonly path: string };
  readonly inputSchema?: z.ZodType;
}

/** Every call that the contract has: none can be forgotten, since none is listed by hand. */
export const allCalls = (): readonly Called[] => within(contract, '');

function within(tree: unknown, name: string): readonly Called[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('~orpc' in tree) {
    const { route, inputSchema } = tree['~orpc'] as Procedure;
    const shape = inputSchema === undefined ? null : (z.toJSONSchema(inputSchema, { unrepresentable: 'any', io: 'input' }) as Shape);
    const fields = Object.keys(shape?.properties ?? {});
    const takes = (input: unknown): boolean => inputSchema === undefined || inputSchema.safeParse(input).success;
    return [{ name, method: route.method, at: `/api${route.path}`, fields, takes, shape }];
  }
  return Object.entries(tree).flatMap(([key, one]) => within(one, name === '' ? key : `${name}.${key}`));
}

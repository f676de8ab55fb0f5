import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from './index.ts';

interface Shape {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
}

/** Fields that say whose a row is, and figures that would count what a person does. */
const whose = /^(?:person|name|owner|by|who|whose|reader|member|user|from)$/iu;
const counts =
  /(?:count|rate|rank|score|rating|average|streak|kept|broken|missed|late|delay|repl(?:y|ies)|read_?backs?|concerns?|edits?|sign_?ins?|opened|online|seen|response)/iu;
const never = /(?:score|ranking|rating|last_?seen|online|read_?time)/iu;

const isNumber = ({ type }: Shape): boolean => type === 'number' || type === 'integer';

/** Every place in a shape that counts what people do, by its path (R2.6). */
function forbidden(shape: Shape, path: string): readonly string[] {
  const properties = Object.entries(shape.properties ?? {});
  const personal = properties.some(([key]) => whose.test(key));
  const own = properties
    .filter(([key, one]) => never.test(key) || (personal && isNumber(one) && counts.test(key)))
    .map(([key]) => `${path}.${key}`);
  const below = [
    ...properties.flatMap(([key, one]) => forbidden(one, `${path}.${key}`)),
    ...(shape.items ? forbidden(shape.items, `${path}[]`) : []),
    ...(shape.anyOf ?? []).flatMap((one) => forbidden(one, path)),
    ...(typeof shape.additionalProperties === 'object' ? forbidden(shape.additionalProperties, `${path}{}`) : []),
  ];
  return [...own, ...below];
}

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) as Shape;

/** Every answer of every call of the interface. */
function answers(tree: unknown, path: string): readonly (readonly [string, z.ZodType])[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('~orpc' in tree) {
    const { outputSchema } = tree['~orpc'] as { readonly outputSchema?: z.ZodType };
    return outputSchema instanceof z.ZodType ? [[path, outputSchema]] : [];
  }
  return Object.entries(tree).flatMap(([key, one]) => answers(one, path === '' ? key : `${path}.${key}`));
}

it('rule:R2.6 no answer of the interface counts, rates or ranks what people do', () => {
  const all = answers(contract, '');
  expect(all.length).toBeGreaterThan(20);
  expect(all.flatMap(([path, schema]) => forbidden(shapeOf(schema), path))).toEqual([]);
});

it('rule:R2.6 a planted count beside a name is caught, by whatever name', () => {
  const planted = (fields: z.ZodRawShape): readonly string[] =>
    forbidden(shapeOf(z.object({ rows: z.array(z.object({ name: z.string(), ...fields })) })), 'planted');
  expect(planted({ broken: z.number() })).toEqual(['planted.rows[].broken']);
  expect(planted({ replyRate: z.number().int() })).toEqual(['planted.rows[].replyRate']);
  expect(planted({ lastSeen: z.string() })).toEqual(['planted.rows[].lastSeen']);
  expect(planted({ shootingDays: z.number() })).toEqual([]);
});

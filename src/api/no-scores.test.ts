import { expect, it } from 'vitest';
import { z } from 'zod';
import { apiDocument } from './index.ts';

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

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Shape } } };
  readonly 'x-input'?: Shape;
  readonly responses: Readonly<Record<string, { readonly content?: { readonly 'application/json': { readonly schema: Shape } } }>>;
}
/** Every shape that goes in or out, as the generated document has it. */
function shapesOf(document: unknown): readonly (readonly [string, Shape])[] {
  const { paths } = document as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  return Object.values(paths)
    .flatMap((calls) => Object.values(calls))
    .flatMap(({ operationId, requestBody, 'x-input': input, responses }) =>
      [
        requestBody?.content['application/json'].schema,
        input,
        ...Object.values(responses).map((one) => one.content?.['application/json'].schema),
      ]
        .filter((shape) => shape !== undefined)
        .map((shape) => [operationId, shape] as const),
    );
}

it('rule:R2.6 story:S2.11 the generated document has every call, and none counts, rates or ranks what people do', () => {
  const document = apiDocument('0.1.0');
  const shapes = shapesOf(document);
  expect(new Set(shapes.map(([name]) => name)).size).toBeGreaterThan(50);
  expect(shapes.flatMap(([name, shape]) => forbidden(shape, name))).toEqual([]);
});

it('rule:R2.6 a planted count beside a name is caught in the document, in what goes in and in what comes out', () => {
  const document = structuredClone(apiDocument('0.1.0')) as { paths: Record<string, Record<string, Operation>> };
  const planted: Shape = { type: 'object', properties: { person: { type: 'string' }, silentReadBacks: { type: 'integer' } } };
  const page = document.paths['/page']?.['get'];
  if (page === undefined) throw new Error('no call for the page');
  document.paths['/page'] = {
    get: { ...page, 'x-input': planted, responses: { 200: { content: { 'application/json': { schema: planted } } } } },
  };
  expect(shapesOf(document).flatMap(([name, shape]) => forbidden(shape, name))).toEqual(['page.silentReadBacks', 'page.silentReadBacks']);
});

it('rule:R2.6 a planted count beside a name is caught, by whatever name', () => {
  const planted = (fields: z.ZodRawShape): readonly string[] =>
    forbidden(shapeOf(z.object({ rows: z.array(z.object({ name: z.string(), ...fields })) })), 'planted');
  expect(planted({ broken: z.number() })).toEqual(['planted.rows[].broken']);
  expect(planted({ replyRate: z.number().int() })).toEqual(['planted.rows[].replyRate']);
  expect(planted({ lastSeen: z.string() })).toEqual(['planted.rows[].lastSeen']);
  expect(planted({ shootingDays: z.number() })).toEqual([]);
});

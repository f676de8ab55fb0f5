import { z } from 'zod';
import { contract } from './contract.ts';

/** A JSON schema as the document writes it; what it may hold is the standard's. */
export type Shape = Readonly<Record<string, unknown>>;
interface Call {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly input: z.ZodType | null;
  readonly output: z.ZodType | null;
}

const schemaIn = (value: unknown): z.ZodType | null => (value instanceof z.ZodType ? value : null);

/** Every call of the contract, in its order. */
function callsIn(tree: unknown, name: string): readonly Call[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('~orpc' in tree) {
    const { route, inputSchema, outputSchema } = tree['~orpc'] as {
      readonly route?: { readonly method?: string; readonly path?: string };
      readonly inputSchema?: unknown;
      readonly outputSchema?: unknown;
    };
    if (route?.path === undefined) return [];
    return [{ name, method: route.method ?? 'POST', path: route.path, input: schemaIn(inputSchema), output: schemaIn(outputSchema) }];
  }
  return Object.entries(tree).flatMap(([key, one]) => callsIn(one, name === '' ? key : `${name}.${key}`));
}

const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): Shape => z.toJSONSchema(schema, { unrepresentable: 'any', io });
const json = (schema: Shape): Shape => ({ content: { 'application/json': { schema } } });

function operationOf({ name, method, input, output }: Call): Shape {
  const body =
    input === null ? {} : method === 'GET' ? { 'x-input': shapeOf(input, 'input') } : { requestBody: json(shapeOf(input, 'input')) };
  return {
    operationId: name,
    ...body,
    responses: {
      200: output === null ? { description: 'done' } : { description: 'done', ...json(shapeOf(output, 'output')) },
      409: { description: 'refused, in a sentence' },
    },
  };
}

/** The interface of this version as an OpenAPI document, made of the contract itself: what is not in it can't be called. */
export function apiDocument(version: string): Shape {
  const paths = Map.groupBy(callsIn(contract, ''), ({ path }) => path);
  return {
    openapi: '3.1.1',
    info: { title: 'Coverset', version },
    servers: [{ url: '/api' }],
    paths: Object.fromEntries(
      [...paths].map(([path, calls]) => [path, Object.fromEntries(calls.map((call) => [call.method.toLowerCase(), operationOf(call)]))]),
    ),
  };
}

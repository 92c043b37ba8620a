import {z} from 'zod'
import {type Operation, operations, partPatch, refusal} from './operations.ts'

/** The API in OpenAPI 3.1, made from the schemas that the server itself checks with. */
export function openapi(version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of Object.values<Operation>(operations)) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {...paths[path], [operation.method]: described(operation)}
  }
  return {
    openapi: '3.1.0',
    info: {title: 'Samsvar review', version, description: 'Every operation wants the cookie of a session.'},
    paths,
    components: {
      schemas: {PartPatch: schemaOf(partPatch), Refusal: schemaOf(refusal)},
      securitySchemes: {session: {type: 'apiKey', in: 'cookie', name: 'samsvar-PORT'}}
    },
    security: [{session: []}]
  }
}

function described({path, summary, takes, answers}: Operation): object {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: {type: 'string'}
  }))
  const content =
    typeof answers === 'string'
      ? {[answers]: {schema: {type: 'string'}}}
      : {'application/json': {schema: schemaOf(answers)}}
  const refused = {
    description: 'Refused',
    content: {'application/json': {schema: {$ref: '#/components/schemas/Refusal'}}}
  }
  return {
    summary,
    ...(parameters.length > 0 && {parameters}),
    ...(takes && {requestBody: {required: true, content: {'application/json': {schema: schemaOf(takes, 'input')}}}}),
    responses: {'200': {description: summary, content}, default: refused}
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): object {
  const {$schema: _, ...rest} = z.toJSONSchema(schema, {io, unrepresentable: 'any', reused: 'inline'})
  return rest
}

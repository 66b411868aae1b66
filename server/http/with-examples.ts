import type { ApiExample, ApiExamples } from './api-examples.ts';
import { type DescribedApi, type DescribedOperation, operationsOf } from './described-api.ts';

/** A description whose operations have their examples: of each parameter, of the body, and of the reply. */
export function withExamples(api: DescribedApi, examples: ApiExamples): DescribedApi {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const { path, method, operation } of operationsOf(api)) {
    const example = examples[operation.operationId];
    paths[path] = { ...paths[path], [method]: example ? withExample(operation, example) : operation };
  }
  return { ...api, paths };
}

function withExample(operation: DescribedOperation, example: ApiExample): DescribedOperation {
  const { parameters, requestBody, responses } = operation;
  return {
    ...operation,
    ...(parameters && {
      parameters: parameters.map((one) => {
        const value = example.parameters?.[one.name];
        return value === undefined ? one : { ...one, example: value };
      }),
    }),
    ...(requestBody && {
      requestBody: { ...requestBody, content: everyWith(requestBody.content, example.body) },
    }),
    responses: withReply(responses, example),
  };
}

function withReply(responses: DescribedOperation['responses'], { status, type, reply }: ApiExample) {
  const response = responses[status];
  const content = response?.content?.[type];
  if (response === undefined || content === undefined || reply === undefined) return responses;
  return {
    ...responses,
    [status]: { ...response, content: { ...response.content, [type]: { ...content, example: reply } } },
  };
}

function everyWith<Content extends object>(content: Readonly<Record<string, Content>>, example: unknown) {
  if (example === undefined) return content;
  return Object.fromEntries(Object.entries(content).map(([type, one]) => [type, { ...one, example }]));
}

/** The JSON Schema that gives an editor completion and hover texts, in a file an editor can be pointed at. */
export async function processDefinitionSchemaText() {
  const { processDefinitionSchema } =
    await import('../../dist/definitions/schema/process-definition-schema.js');
  return `${JSON.stringify(processDefinitionSchema, null, 2)}\n`;
}

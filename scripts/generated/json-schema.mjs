const textOf = (schema) => `${JSON.stringify(schema, null, 2)}\n`;

/*
 * The JSON Schemas that give an editor completion and hover texts, in files an editor can be pointed at.
 */

/** Of a process definition. */
export async function processDefinitionSchemaText() {
  const { processDefinitionSchema } =
    await import('../../dist/definitions/schema/process-definition-schema.js');
  return textOf(processDefinitionSchema);
}

/** Of a library. */
export async function librarySchemaText() {
  const { librarySchema } = await import('../../dist/definitions/schema/library-schema.js');
  return textOf(librarySchema);
}

/** Of a business calendar. */
export async function businessCalendarSchemaText() {
  const { businessCalendarSchema } =
    await import('../../dist/definitions/schema/business-calendar-schema.js');
  return textOf(businessCalendarSchema);
}

/** Of scenario tests. */
export async function processTestsSchemaText() {
  const { processTestsSchema } =
    await import('../../dist/definitions/scenarios/schema/process-tests-schema.js');
  return textOf(processTestsSchema);
}

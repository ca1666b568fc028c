/** Something that is looked for: a name, its value at first, and the values it may be tried with. */
export interface Variable<V> {
  readonly id: string;
  readonly first: V;
  readonly values: readonly V[];
}

/** How many variables depart from their first value at once. */
const DEPARTURES = 3;

function* departing<V>(
  variables: readonly Variable<V>[],
  count: number,
  from: number,
  so: Readonly<Record<string, V>>,
): Generator<Readonly<Record<string, V>>> {
  if (count === 0) {
    yield so;
    return;
  }
  for (let place = from; place <= variables.length - count; place++) {
    const variable = variables[place];
    if (variable === undefined) return;
    for (const value of variable.values) {
      if (value === variable.first) continue;
      yield* departing(variables, count - 1, place + 1, { ...so, [variable.id]: value });
    }
  }
}

/** Assignments of values to variables, those that depart least from the first values before the others. */
export function* assignments<V>(variables: readonly Variable<V>[]): Generator<Readonly<Record<string, V>>> {
  const first = Object.fromEntries(variables.map((variable) => [variable.id, variable.first]));
  for (let count = 0; count <= Math.min(DEPARTURES, variables.length); count++)
    yield* departing(variables, count, 0, first);
}

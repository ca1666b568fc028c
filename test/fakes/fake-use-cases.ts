import type { Provider, Type } from '@nestjs/common';
import { controllers } from '../../src/http/http-module.js';

/** The classes controllers are made with, as their constructors name them; interfaces are provided otherwise. */
const asked = controllers
  .flatMap(
    (controller) => Reflect.getMetadata('design:paramtypes', controller) as readonly Type[] | undefined,
  )
  .filter((type) => type !== undefined && type !== Object);

/** The use cases a spec does not give: calling one fails. */
export const fakeUseCases: readonly Provider[] = [...new Set(asked)].flatMap((provide) =>
  provide === undefined ? [] : [{ provide, useValue: {} }],
);

import { SetMetadata } from '@nestjs/common';

/** Metadata key of `Public`. */
export const PUBLIC = 'sluice:public';

/** Marks a controller or handler that needs no sign-in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Stands for the product's in every test but its own: hundreds of passwords are hashed, and each would take a sixth of a second. */
export const passwordCost = { N: 256, r: 8, p: 1 } as const;

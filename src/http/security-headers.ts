import type { FastifyHelmetOptions } from '@fastify/helmet';

/** What browsers are told to refuse: nothing comes from another host, nothing frames our pages. */
export function securityHeaders(publicUrl: string | undefined): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The page of the API writes its styles into the document.
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
  };
}

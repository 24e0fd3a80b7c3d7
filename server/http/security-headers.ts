import helmet from 'helmet';

/**
 * Security headers of every answer. The studio works on plain http in a school's network, so nothing here upgrades or
 * pins https. Pictures from a camera are played from memory (`blob:`), and the model that tells voices from noise is
 * WebAssembly of our own: compiling it is allowed, evaluating text is not. Inline style attributes are allowed because charts and popovers place themselves with them; inline
 * scripts are not.
 */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'style-src': ["'self'"],
      'style-src-attr': ["'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'media-src': ["'self'", 'blob:'],
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
});

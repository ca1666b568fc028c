/** Requests that cannot be read, whatever they ask for. */
export const requestErrors = {
  'request.malformed': {
    status: 400,
    en: 'The request cannot be read: {reason}',
    zh: '无法读取请求：{reason}',
  },
  'request.invalid': {
    status: 422,
    en: 'The request has {count} problem(s).',
    zh: '请求中有 {count} 处问题。',
  },
  'request.too-large': {
    status: 413,
    en: 'The request is larger than {limit} bytes.',
    zh: '请求超过 {limit} 字节。',
  },
  'request.unsupported-media-type': {
    status: 415,
    en: 'Content of type {type} is not accepted here.',
    zh: '此处不接受类型为 {type} 的内容。',
  },
  'request.method-not-allowed': {
    status: 405,
    en: '{method} is not offered here.',
    zh: '此处不支持 {method}。',
  },
  'request.not-found': { status: 404, en: 'There is nothing at {path}.', zh: '{path} 处没有内容。' },
  'request.too-many': {
    status: 429,
    en: 'Too many requests; try again in {seconds} s.',
    zh: '请求过多，请在 {seconds} 秒后重试。',
  },
  'request.idempotency-key-reused': {
    status: 422,
    en: 'This Idempotency-Key was used before with another request.',
    zh: '该 Idempotency-Key 已用于另一请求。',
  },
  'request.still-running': {
    status: 409,
    en: 'The same request is still running; repeat it in a moment.',
    zh: '相同的请求仍在处理中，请稍后重试。',
  },
  'request.cursor-invalid': {
    status: 400,
    en: 'The cursor does not belong to this list.',
    zh: '游标不属于此列表。',
  },
  'server.failure': {
    status: 500,
    en: 'Something went wrong on our side; nothing was changed. Quote {requestId} when you report it.',
    zh: '系统内部出错，未作任何更改。报告问题时请提供 {requestId}。',
  },
  'server.unavailable': {
    status: 503,
    en: 'The service is not ready: {reason}',
    zh: '服务尚未就绪：{reason}',
  },
} as const;

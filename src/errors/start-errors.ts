/** Why the product refuses to start. */
export const startErrors = {
  'start.folder-in-use': {
    status: 503,
    en: 'The data folder {folder} is in use by process {pid}. Stop it first, or set SLUICE_DATA_DIR to another folder.',
    zh: '数据目录 {folder} 正被进程 {pid} 使用。请先停止该进程，或将 SLUICE_DATA_DIR 指向其他目录。',
  },
  'start.configuration-invalid': {
    status: 503,
    en: 'The configuration is wrong: {reason}',
    zh: '配置有误：{reason}',
  },
  'start.address-unusable': {
    status: 503,
    en: 'Cannot listen on {host}:{port} ({reason}). Set PORT or HOST to another.',
    zh: '无法监听 {host}:{port}（{reason}）。请修改 PORT 或 HOST。',
  },
  'start.definitions-missing': {
    status: 503,
    en: 'There is no folder of definitions at {folder}. Set SLUICE_DEFINITIONS to one.',
    zh: '{folder} 处没有流程定义目录。请用 SLUICE_DEFINITIONS 指定。',
  },
  'start.database-unreachable': {
    status: 503,
    en: 'The database cannot be reached: {reason}',
    zh: '无法连接数据库：{reason}',
  },
  'start.database-too-old': {
    status: 503,
    en: 'PostgreSQL {found} is too old; {wanted} or newer is needed.',
    zh: 'PostgreSQL {found} 版本过旧，需要 {wanted} 或更高版本。',
  },
  'start.schema-behind': {
    status: 503,
    en: 'The database is not of this version: {missing} steps of its schema are missing. Start the product of this version on it first.',
    zh: '数据库版本与本程序不符：尚缺 {missing} 个结构升级步骤。请先用本版本启动一次产品。',
  },
  'start.role-missing': {
    status: 503,
    en: 'The database login {login} cannot take on the role {role}. As an administrator of the server: CREATE ROLE {role} NOLOGIN (if there is none); GRANT {role} TO {login}.',
    zh: '数据库登录 {login} 无法使用角色 {role}。请以服务器管理员身份执行：CREATE ROLE {role} NOLOGIN（若尚无该角色）；GRANT {role} TO {login}。',
  },
  'start.role-too-powerful': {
    status: 503,
    en: 'The serving database role may change events ({privilege}); refusing to serve.',
    zh: '服务用数据库角色可以修改事件（{privilege}），拒绝启动。',
  },
} as const;

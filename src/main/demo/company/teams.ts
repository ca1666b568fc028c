import type { ColleagueKey, TeamKey } from './colleague.js';

/** The teams of the demo company, each with whoever leads it. */
export const companyTeams: Readonly<Record<TeamKey, { readonly name: string; readonly lead: ColleagueKey }>> =
  {
    management: { name: '管理层 Management', lead: 'gu' },
    automation: { name: '自动化销售部 Automation', lead: 'lin' },
    laboratory: { name: '实验室仪器部 Laboratory', lead: 'ellery' },
    presales: { name: '售前支持 Pre-sales', lead: 'zhou' },
    legal: { name: '法务部 Legal', lead: 'feng' },
    finance: { name: '财务部 Finance', lead: 'meng' },
    office: { name: '综合办公室 Office', lead: 'ye' },
  };

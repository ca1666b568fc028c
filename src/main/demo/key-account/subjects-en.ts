import type { Subject } from '../story/deal.js';

/** What the automation team sells to customers who work in English. */
export const automationSubjectsEn: Readonly<Record<string, Subject>> = {
  'packaging-line': {
    language: 'en',
    title: 'End-of-line packaging automation',
    rivals: ['Keldric Automation', 'Sventeau Controls'],
    priorities: ['throughput', 'changeover time', 'footprint'],
    says: {
      need: [
        'Case packing and palletising are manual on two shifts; the fillers wait for them from May to September',
        'Six formats run on one line and every changeover takes most of an hour',
      ],
      pain: [
        'The end of the line caps output at 78 % of what the fillers can do',
        'Changeovers cost eleven hours of production a week, and agency labour is hard to find',
      ],
      goals: [
        'Run the line at rated speed with two operators instead of nine',
        'Changeover under twelve minutes and OEE above 80 %',
      ],
      standard: [
        'Factory acceptance with our own cases, 1,100 cases an hour for eight hours without a stop',
        'Spares stocked in the region, PL d safety, and the line’s data in our historian',
      ],
      dislikes: [
        'The infeed conveyor takes the space of the forklift lane; they want the layout turned by ninety degrees',
        'Delivery of 26 weeks is too long for the season, and the service contract is not priced',
      ],
    },
  },
  'batch-control': {
    language: 'en',
    title: 'Batch control and recipe system',
    rivals: ['Sventeau Controls', 'Brightwell Systems'],
    priorities: ['batch repeatability', 'audit trail', 'cutover without a shutdown'],
    says: {
      need: [
        'Recipes live on paper and in the heads of four operators; the reactors’ controllers are out of support',
        'Quality deviations cannot be traced to a step because the batch record is written by hand',
      ],
      pain: [
        'Three off-spec batches last year cost CNY 1.9 million and a key customer audit',
        'Releasing a batch takes four days because the record is typed up afterwards',
      ],
      goals: [
        'Batch variation halved and the record released the same day',
        'A recipe changed once, by quality, and used by all six reactors',
      ],
      standard: [
        'ISA-88 structure, electronic signatures, and a reference at a plant of our size',
        'Cutover reactor by reactor without stopping the site; source code stays with us',
      ],
      dislikes: [
        'The historian licence is counted by tag and nobody can say what it will cost in three years',
        'They miss a simulator for training the night shift before the cutover',
      ],
    },
  },
  cip: {
    language: 'en',
    title: 'Hygienic pump skids and CIP',
    rivals: ['Brannoch Pumps', 'Aquilane Process'],
    priorities: ['cleaning time', 'water use', 'hygienic certification'],
    says: {
      need: [
        'Cleaning the filling lines takes three and a half hours a day and nobody knows whether it was enough',
        'The CIP pumps date from 2009, leak at the seals and use far more water than the permit foresees',
      ],
      pain: [
        'Ten production hours a week go into cleaning, and two batches were held for residue',
        'Waste water charges rose by 30 % after the last inspection',
      ],
      goals: [
        'Cleaning under 100 minutes with a record of each cycle',
        'Water and caustic down by a quarter within the first year',
      ],
      standard: [
        'EHEDG-certified pumps, conductivity-controlled rinsing, and validation support from the supplier',
        'Skids must fit through a 2.4 m door and be swapped on a Sunday',
      ],
      dislikes: [
        'Validation documents are only in the second delivery; quality wants them with the skids',
        'The caustic recovery tank is an option although the saving was calculated with it',
      ],
    },
  },
  'high-pressure': {
    language: 'en',
    title: 'High-pressure pumps with energy recovery',
    rivals: ['Brannoch Pumps', 'Tidewell Engineering'],
    priorities: ['specific energy', 'availability', 'material certificates'],
    says: {
      need: ['Train B runs at 3.9 kWh per cubic metre and the pumps are at the end of their second overhaul'],
      pain: ['Energy is 47 % of the water price and the off-take contract leaves no room to pass it on'],
      goals: ['Below 3.1 kWh per cubic metre with an availability of 97 % guaranteed'],
      standard: [
        'Super-duplex wet parts with 3.2 certificates, a witnessed performance test, and two years of spares',
      ],
      dislikes: [
        'The guarantee counts from delivery and not from commissioning, and the witness test is at our works only',
      ],
    },
  },
  'cooling-water': {
    language: 'en',
    title: 'Cooling water pumps and group control',
    rivals: ['Brannoch Pumps', 'Aquilane Process'],
    priorities: ['energy use', 'redundancy', 'installation window'],
    says: {
      need: ['The cooling tower pumps run flat out all year and the reactors still derate in August'],
      pain: ['Two weeks of derating each summer, and the power bill of the utility block is up 22 %'],
      goals: ['No derating at 38 °C outside, and 18 % less power over the year'],
      standard: [
        'N+1 redundancy, efficiency proved on site, and the change done in the four-day October stop',
      ],
      dislikes: [
        'The control panel is from a brand their electricians do not know, and the four-day plan has no reserve',
      ],
    },
  },
};

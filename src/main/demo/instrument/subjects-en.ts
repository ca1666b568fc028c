import type { Subject } from '../story/deal.js';

const rivals = ['Kornvoss Instruments', 'Aurelion Analytical'];

/** The instruments the laboratory team sells, for customers who work in English. */
export const instrumentsEn: Readonly<Record<string, Subject>> = {
  hplc: {
    language: 'en',
    title: 'High-performance liquid chromatograph',
    model: 'CX-L200',
    rivals,
    priorities: [],
    says: {
      pain: [
        'Two old HPLCs run until ten at night and method transfers keep failing on pump pressure',
        'The data system has no audit trail and the last inspection wrote it up',
      ],
      goals: [
        'Twice the injections a day and transfers that pass the first time',
        'Data integrity finding closed before the re-inspection',
      ],
      standard: [
        'Quaternary pump, software to 21 CFR Part 11, six injections of our own sample below 0.5 % RSD',
        'Service within two working days and training on site',
      ],
      trial: [
        'Ran six injections of their sample on the demo unit: RSD 0.2 %, {use} kept the prints',
        'Left the demo unit for three days, {champion} transferred one method',
      ],
      dislikes: [
        'They want a three-year warranty with two maintenance visits included',
        'The software differs from what the analysts know; training time is the worry',
      ],
    },
  },
  gcms: {
    language: 'en',
    title: 'Gas chromatograph – mass spectrometer',
    model: 'CX-G7000',
    rivals,
    priorities: [],
    says: {
      pain: [
        'The teaching GC-MS breaks its source every fortnight and student projects run over term',
        'Trace solvents are below what the present instrument sees',
      ],
      goals: [
        'Open access for four research groups without a technician on call',
        'Detection limits ten times lower for the volatile panel',
      ],
      standard: [
        'Signal to noise shown on site, source cleaned without tools, libraries included',
        'Helium use stated in the offer and an academic service rate',
      ],
      trial: [
        'Demonstrated the tool-free source, {use} had it back in ten minutes',
        'Ran the volatile panel for {champion} over two days',
      ],
      dislikes: [
        'The autosampler is too small for a semester; they ask for 150 positions at the same price',
        'Consumables are not priced beyond the first year',
      ],
    },
  },
  icpms: {
    language: 'en',
    title: 'ICP mass spectrometer',
    model: 'CX-M900',
    rivals,
    priorities: [],
    says: {
      pain: [
        'Elemental impurities go to an outside laboratory and come back after two weeks',
        'Soil extracts drift so much that every twentieth sample is repeated',
      ],
      goals: [
        'Results the same day for twenty-five elements',
        'Eight hours of high-matrix samples with less than 5 % drift',
      ],
      standard: [
        'Drift and detection limits on our own samples, written into the contract',
        'IQ/OQ included, cones and pump tubing stocked locally',
      ],
      trial: [
        'Twenty of their extracts over eight hours: drift 3.1 %',
        '{use} checked against reference material, all within uncertainty',
      ],
      dislikes: [
        'Argon use is higher than today, they want a gas supply plan',
        'No promise on cone life; they want it in the contract',
      ],
    },
  },
  lcms: {
    language: 'en',
    title: 'Triple quadrupole LC-MS',
    model: 'CX-Q3',
    rivals,
    priorities: [],
    says: {
      pain: ['Bioanalysis is outsourced, three weeks a batch and 40 % of the project budget'],
      goals: ['Pharmacokinetic samples in house within three days'],
      standard: [
        '500 injections of plasma with less than 10 % drift, and two weeks of method support on site',
      ],
      trial: ['Three days in the application laboratory with their plasma: 0.05 ng/mL reached'],
      dislikes: [
        'The vacuum pump is loud for an open laboratory, and they want to keep their own LC front end',
      ],
    },
  },
  toc: {
    language: 'en',
    title: 'Total organic carbon analyser',
    model: 'CX-T50',
    rivals,
    priorities: [],
    says: {
      pain: ['Water for injection is sampled by hand and deviations cannot be traced in time'],
      goals: ['Online results with an alarm, and no more manual logbook'],
      standard: ['System suitability to the pharmacopoeia and a full audit trail'],
      trial: ['Ran system suitability with {technical}, the audit trail was accepted'],
      dislikes: ['Reagents come from one source only, they want the price fixed for three years'],
    },
  },
  flow: {
    language: 'en',
    title: 'Flow cytometer',
    model: 'CX-F12',
    rivals,
    priorities: [],
    says: {
      pain: ['Seed viability counts are done under the microscope and hold back every lot by two days'],
      goals: ['A lot released the same afternoon, with counts nobody disputes'],
      standard: ['Walk-away runs of 96 wells and lasers without maintenance for three years'],
      trial: [
        'Ninety-six wells of their pollen samples unattended, {champion} compared with the counts by hand',
      ],
      dislikes: ['Software is licensed by seat, but the whole team needs to look at results'],
    },
  },
  psa: {
    language: 'en',
    title: 'Laser particle size analyser',
    model: 'CX-P300',
    rivals,
    priorities: [],
    says: {
      pain: [
        'Pigment batches wait two days for outside particle sizing',
        'Dry dispersion does not repeat and the customer’s figures differ from ours',
      ],
      goals: [
        'A report within half an hour and release on the same day',
        'Less than 2 % difference to what the customer measures',
      ],
      standard: [
        'Wet and dry in one bench, D50 RSD below 0.5 % on our slurry',
        'IQ/OQ documents with the quotation and a loan unit during repair',
      ],
      trial: [
        'Ten runs of their slurry: RSD of D50 0.3 %',
        'Three powders dry with {use}, the figures match the customer’s',
      ],
      dislikes: [
        'Cleaning takes three minutes and they would like less',
        'The dispersion unit is an option; they expected it in the price',
      ],
    },
  },
};

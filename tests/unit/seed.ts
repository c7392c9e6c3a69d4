import fc from 'fast-check';

// Property tests draw the same cases in every run: a change is judged by what it changed. Another PROPERTY_SEED draws
// others; what one of them breaks is a defect found, to be kept as an example of its property.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 1) });

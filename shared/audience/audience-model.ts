import type { Scenario } from '../model/scenario.ts';

/** One parameter of the model: its first value, unit and where it comes from (`domain` = docs on the field, by section). */
interface Parameter {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

function parameter(value: number, unit: string, source = 'proposed'): Parameter {
  return { value, unit, source };
}

/** Every number that a scenario may override by name. Calibration: docs/adr/0007. */
export const AUDIENCE_MODEL = {
  // Attention
  newcomerLooks: parameter(10, 'looks', 'review B15: about every second in the first ten seconds'),
  newcomerAttentionS: parameter(1, 's', 'review B15'),

  // Half-lives without a stimulus
  interestHalfLifeS: parameter(45, 's', 'domain 3.2'),
  trustHalfLifeS: parameter(900, 's', 'domain 3.2'),
  bondHalfLifeS: parameter(1_200, 's', 'domain 3.2'),
  urgencyHalfLifeS: parameter(40, 's', 'domain 3.2'),
  boredomHalfLifeS: parameter(300, 's'),
  annoyanceHalfLifeS: parameter(60, 's', 'domain 3.2'),
  valuationHalfLifeS: parameter(120, 's', 'domain 3.2'),
  knowledgeHalfLifeS: parameter(1_000_000, 's', 'domain 3.2: none'),

  // State of a newcomer
  startInterest: parameter(0.3, '0–1'),
  startInterestSpread: parameter(0.2, '0–1, width'),
  startTrust: parameter(0.28, '0–1'),
  startTrustScepticism: parameter(0.15, '0–1 per scepticism'),
  startBond: parameter(0.02, '0–1'),
  startBondWarm: parameter(0.4, '0–1, personas of warm tone: they know the host'),
  startBoredom: parameter(0.05, '0–1'),
  startValuation: parameter(0.4, '0–1 per appeal'),

  trustGain: parameter(
    0.5,
    'factor on gains of trust by what is said',
    'calibrated to the trust of domain 3.3, hand check',
  ),

  // Leaving, per second
  leaveScale: parameter(0.66, 'factor on 1 ÷ persona stay', 'calibrated'),
  leaveBoredom: parameter(2.6, 'exponent', 'calibrated; domain 3.3 has 1.6'),
  leaveAnnoyance: parameter(1.2, 'exponent', 'domain 3.3'),
  leaveInterest: parameter(1.8, 'exponent', 'domain 3.3'),
  leaveBond: parameter(0.8, 'exponent', 'domain 3.3'),
  leaveWaiting: parameter(0.6, 'exponent', 'domain 3.3'),
  leavePassExponent: parameter(-0.45, 'exponent of the mean viewer at the pass band', 'calibrated'),
  bouncePerS: parameter(0.265, '1/s at entering, above the personas own', 'calibrated to domain 3.3'),
  bounceFadeS: parameter(3.5, 's, time constant with which the bounce fades', 'calibrated to domain 3.3'),
  browsePerS: parameter(0.009, '1/s at entering, of those who are still deciding', 'calibrated to domain 3.3'),
  browseFadeS: parameter(60, 's, time constant', 'calibrated to domain 3.3'),
  bounceHook: parameter(1.2, 'exponent per hook quality', 'domain 3.3'),
  hookDueS: parameter(30, 's from the start of the show', 'domain 3.2'),
  noHookBounce: parameter(0.2, 'extra factor while no hook was said and it is due', 'domain 3.2'),
  revisitShare: parameter(0.08, 'share of leavers who come back', 'calibrated to domain 1.3'),
  revisitAfterS: parameter(45, 's, mean'),

  // Cards, clicks, orders
  noticePinnedPerS: parameter(0.52, '1/s until a pinned card is noticed', 'calibrated to the exposure of domain 1.3'),
  noticeBagPerS: parameter(0.012, '1/s of opening the bag when nothing is pinned'),
  cardRepeatS: parameter(180, 's until a pinned card counts as shown again'),
  clickPerS: parameter(0.0035, '1/s', 'calibrated; domain 3.3 has 0.004'),
  clickInterest: parameter(1.6, 'exponent', 'calibrated; domain 3.3 has 2'),
  clickValuation: parameter(1.5, 'exponent', 'domain 3.3'),
  clickOffset: parameter(-1.235, 'exponent', 'calibrated; domain 3.3 has −1'),
  clickAgain: parameter(0.2, 'factor after the first click on a product'),
  clickCallToAction: parameter(0.6, 'extra factor right after a call to action'),
  callToActionHalfLifeS: parameter(12, 's'),
  buyIntercept: parameter(-3.5, 'logit', 'calibrated; domain 3.3 has −4.05 for its own coefficients'),
  buyTrust: parameter(0.3, 'logit', 'calibrated; domain 3.3 has 2'),
  buyValuation: parameter(0.2, 'logit', 'calibrated; domain 3.3 has 1.6'),
  buyPrice: parameter(
    8,
    'logit per valuation that the live price adds or takes',
    'calibrated to C10; domain 3.3 has 1.6',
  ),
  buyUrgency: parameter(0.37, 'logit times impulse', 'calibrated; domain 3.3 has 1.2'),
  buyInterest: parameter(0.1, 'logit', 'calibrated; domain 3.3 has 0.6'),
  buyHerd: parameter(0.17, 'logit times herd', 'calibrated; domain 3.3 has 0.6'),
  buyBond: parameter(0.9, 'logit', 'calibrated; domain 3.3 has 0.4'),
  buyKnowledge: parameter(0.25, 'logit', 'proposed: facts lower the risk of buying'),
  buyUnresolved: parameter(1.5, 'logit while a question stands unanswered', 'domain 3.3'),
  buyPersona: parameter(0.7, 'logit per logarithm of the persona propensity'),
  clickPersona: parameter(0.5, 'share of the persona propensity that already shows in clicks'),
  cartRatio: parameter(2.5, 'carts per purchase', 'domain 3.3: 2 to 3'),
  cartBuyPerS: parameter(0.0003, '1/s until a cart is bought, at trust and valuation 0.5', 'calibrated'),
  secondPieceShare: parameter(0.06, 'share of orders with two pieces'),
  priceWorth: parameter(1.2, 'valuation per share of the list price saved'),
  priceWorthBase: parameter(0.4, 'part of it that everybody feels; the rest by price sensitivity'),

  // Chat and likes
  chatFloor: parameter(0.28, 'share of the persona chat rate at interest 0', 'calibrated to domain 3.3'),
  chatInterest: parameter(1.3, 'per interest', 'calibrated'),
  chatIgnored: parameter(1, 'extra while ignored', 'domain 3.3'),
  chatAnnoyance: parameter(0, 'per annoyance', 'calibrated: novices would write too much; domain 3.3 has 0.2 a minute'),
  chatScale: parameter(0.046, 'factor', 'calibrated to comment rate 1.5–3 %'),
  companionChat: parameter(30, 'factor: companions talk more, so that a small room can practise'),
  companionQuestions: parameter(1.6, 'factor on the share of their lines that ask'),
  chatAgain: parameter(80, 'factor after the first line', 'calibrated: few write, those write about twice a minute'),
  watcherTalkers: parameter(
    0.02,
    'share of those who wait for the start: regulars of the chat',
    'calibrated to domain 1.3',
  ),
  chatPrompt: parameter(5.2, 'extra factor right after an interaction prompt', 'calibrated to domain 1.3'),
  promptHalfLifeS: parameter(12, 's'),
  chatLinesPerSecond: parameter(4, 'shown lines', 'domain 2.2'),
  likePerS: parameter(0.0022, '1/s per interest', 'calibrated: 5–8 likers per 100'),
  likeTapsMax: parameter(10, 'taps in a burst', 'domain 3.3'),
  followPerS: parameter(0.0018, '1/s times interest and (bond + followBond)', 'calibrated to domain 1.3'),
  followBond: parameter(0.5, '0–1', 'calibrated to domain 1.3'),
  sharePerFollow: parameter(0.1, 'shares per follow', 'domain 3.3'),
  reportPerS: parameter(0.002, '1/s times squared annoyance', 'domain 3.3'),
  notInterestedPerS: parameter(0.00142, '1/s times squared boredom', 'calibrated: negative feedback of domain 1.3'),

  // Questions
  answerFastS: parameter(15, 's', 'domain 3.2'),
  answerFairS: parameter(40, 's', 'domain 3.2'),
  answerSlowS: parameter(90, 's', 'domain 3.2'),
  answerFastTrust: parameter(0.06, 'gain', 'domain 3.2'),
  answerFairTrust: parameter(0.04, 'gain', 'domain 3.2'),
  answerSlowTrust: parameter(0.01, 'gain', 'domain 3.2'),
  answerBond: parameter(0.04, 'gain', 'domain 3.2'),
  answerKnowledge: parameter(0.1, 'gain', 'domain 3.2'),
  answerValuation: parameter(0.06, 'gain', 'domain 3.2'),
  answerBystanders: parameter(0.25, 'share of the gain', 'domain 3.2'),
  evadedTrust: parameter(-0.06, 'gain of the asker'),
  evadedAnnoyance: parameter(0.08, 'gain of the asker'),
  ignoredInterest: parameter(-0.05, 'gain', 'domain 3.2'),
  ignoredTrust: parameter(-0.06, 'gain', 'domain 3.2'),
  ignoredValuation: parameter(-0.05, 'gain', 'domain 3.2'),
  ignoredAnnoyance: parameter(0.15, 'gain', 'domain 3.2'),
  ignoredBystanders: parameter(0.4, 'share of the gain', 'domain 3.2'),
  ignoredPerTickMax: parameter(1, 'ignored questions that bystanders notice in a tick'),

  // Offers, stock, herd
  couponInterest: parameter(0.06, 'gain', 'domain 3.2'),
  couponValuation: parameter(0.1, 'gain times price sensitivity', 'domain 3.2'),
  couponUrgency: parameter(0.06, 'gain', 'domain 3.2'),
  flashInterest: parameter(0.1, 'gain at the announcement', 'domain 3.2'),
  flashBoredom: parameter(-0.1, 'gain at the announcement', 'domain 3.2'),
  flashUrgency: parameter(0.25, 'gain times focus at the opening', 'domain 3.2'),
  flashPromotionFocus: parameter(1.3, 'factor for search goods and at impulse 1', 'domain 3.2'),
  flashPreventionFocus: parameter(0.7, 'factor at impulse 0', 'domain 3.2'),
  flashWithGift: parameter(1.2, 'factor on its urgency with a gift', 'domain 3.1: limited time works with gifts'),
  flashRepeatTrust: parameter(-0.02, 'gain of every flash sale after the first', 'domain 3.2'),
  giftInterest: parameter(0.06, 'gain', 'domain 3.2'),
  giftValuation: parameter(0.1, 'gain times price sensitivity', 'domain 3.2'),
  giftUrgency: parameter(0.06, 'gain', 'domain 3.2'),
  giftSaved: parameter(0.05, 'share of the list price that a gift is felt to be worth'),
  bagInterest: parameter(0.05, 'gain', 'domain 3.2'),
  bagBoredom: parameter(-0.2, 'gain', 'domain 3.2'),
  bagLeave: parameter(0.5, 'factor on leaving until the draw', 'domain 3.2'),
  bagWatchLeave: parameter(0.8, 'factor on leaving of those who only look on while it is up', 'proposed'),
  bagWatchClick: parameter(0.8, 'factor on their clicks', 'proposed: the draw takes eyes off the goods'),
  bagLetDownLeave: parameter(1.6, 'factor on leaving after the draw', 'domain 3.2'),
  bagLetDownS: parameter(20, 's', 'domain 3.2'),
  bagClick: parameter(0.4, 'factor on clicks of those who wait for the draw', 'calibrated to C5: no more buyers'),
  bagShare: parameter(0.03, 'share of viewers who take part at price sensitivity 0', 'calibrated to domain 1.3'),
  bagSharePerSensitivity: parameter(0.1, 'share per price sensitivity', 'calibrated to domain 1.3'),
  bagDelayS: parameter(25, 's, mean until a viewer who takes part writes the phrase'),
  bagLineShare: parameter(0.6, 'share of the shown lines', 'domain 3.3: 50 to 70 %'),
  bagWonBond: parameter(0.2, 'gain of winners'),
  bagPull: parameter(
    0.5,
    'extra share of entrants per price sensitivity while it is up',
    'domain 3.2: brings bargain hunters',
  ),
  priceCutInterest: parameter(0.1, 'gain'),
  priceCutUrgency: parameter(0.08, 'gain'),
  priceRiseTrust: parameter(-0.03, 'gain'),
  scarceStock: parameter(20, 'pieces: fewer shown in the card make urgent'),
  scarceUrgencyPerS: parameter(0.008, 'gain per s', 'calibrated: .18 of domain 3.2 in 25 s'),
  scarceWithOffer: parameter(1.2, 'factor with a price below the list price', 'domain 3.2'),
  scarcityMemoryS: parameter(300, 's after words of scarcity in which a refill exposes them'),
  falseScarcityTrust: parameter(-0.2, 'gain', 'domain 3.2'),
  falseScarcityBond: parameter(-0.1, 'gain', 'domain 3.2'),
  falseScarcityUrgency: parameter(-0.3, 'gain', 'domain 3.2'),
  falseScarcityAnnoyance: parameter(0.2, 'gain', 'domain 3.2'),
  revealAfterActs: parameter(2, 'acts that show the value of a product before its price', 'proposed'),
  revealSpoiled: parameter(0.5, 'factor on later price reveals after a premature one', 'domain 3.2'),
  soldOutAnnoyancePerS: parameter(0.004, 'gain per s while a sold-out card stays pinned'),
  herdInterest: parameter(0.03, 'gain times herd', 'domain 3.2'),
  herdTrust: parameter(0.02, 'gain times herd', 'domain 3.2'),
  herdValuation: parameter(0.05, 'gain times herd', 'domain 3.2'),
  herdUrgency: parameter(0.06, 'gain times herd', 'domain 3.2'),
  herdPerMinuteMax: parameter(6, 'notices that count', 'domain 3.2'),
  herdHalfLifeS: parameter(45, 's, level of recent purchases'),
  pinnedLineTrustPerS: parameter(0.0001, 'gain per s while a line is pinned'),
  mismatchAnnoyance: parameter(0.02, 'gain per act about another product than the pinned'),

  // The host's presence
  energyFullActsPerMinute: parameter(16, 'acts/min at energy 1', 'proposed: optimum at one act in 7.5 s'),
  energyHalfLifeS: parameter(20, 's'),
  energyOptimum: parameter(0.5, '0–1', 'domain 3.1'),
  energyPenalty: parameter(0.4, 'share', 'domain 3.2'),
  energyShrill: parameter(0.75, '0–1, trust is harder to gain above', 'domain 3.2'),
  energyIntake: parameter(0.6, '0–1, above which more acts a minute are not taken in', 'calibrated to C7'),
  energyShrillAnnoyancePerS: parameter(0.012, 'gain per s at energy 1', 'calibrated to C7'),
  energyShrillTrust: parameter(0.5, 'share of the gain of trust lost at energy 1'),
  welcomesPerMinute: parameter(3, 'acts/min at full effect', 'domain 3.2'),
  welcomeFloor: parameter(0.2, 'share of the effect of a welcome beyond them'),
  monologueS: parameter(60, 's without a word to the viewers', 'domain 3.2'),
  monologueBoredomPerS: parameter(0.05 / 15, 'gain per s', 'domain 3.2'),
  scriptRepeats: parameter(3, 'times that the same viewer heard the same words', 'domain 3.2'),
  scriptInterest: parameter(-0.04, 'gain', 'domain 3.2'),
  scriptBoredom: parameter(0.1, 'gain', 'domain 3.2'),
  demoExperience: parameter(1.2, 'factor for goods that have to be felt', 'domain 3.2: biggest for them'),
  beatShortShare: parameter(
    0.6,
    'of a traffic window on stage, below which a change of product is haste: 3 min in an hour',
    'proposed: domain 3.1, six to ten products an hour',
  ),
  beatNoveltyBoredom: parameter(-0.08, 'gain at a change of product', 'domain 3.2: boredom drops on novelty'),
  beatHasteBoredom: parameter(0.12, 'gain at a change that comes too soon', 'domain 3.1: product fatigue'),
  beatHasteInterest: parameter(-0.06, 'gain at a change that comes too soon', 'domain 3.1: product fatigue'),
  beatLongS: parameter(480, 's on stage after which desire wears off', 'domain 3.1'),
  beatLongValuation: parameter(0.5, 'factor on gains of valuation then', 'domain 3.1'),
  beatLongBoredom: parameter(1, 'extra factor on boredom then', 'domain 3.1'),
  repeatHalfLifeS: parameter(45, 's, memory of acts of one kind'),
  repeatWeight: parameter(0.35, 'diminishing per remembered act'),
  deadAirS: parameter(8, 's', 'domain 3.2'),
  deadAirLongS: parameter(20, 's', 'domain 3.2'),
  deadAirInterest: parameter(-0.05, 'gain', 'domain 3.2'),
  deadAirBoredom: parameter(0.15, 'gain', 'domain 3.2'),
  deadAirLongInterest: parameter(-0.15, 'gain, again after every further `deadAirLongS`', 'domain 3.2'),
  deadAirLongBoredom: parameter(0.4, 'gain, again after every further `deadAirLongS`', 'domain 3.2'),
  deadAirAnnoyancePerS: parameter(0.013, 'gain per s', 'calibrated: negative feedback of a novice'),
  deadAirLongAnnoyance: parameter(3, 'factor on it after `deadAirLongS`', 'calibrated'),
  boredomPerS: parameter(0.1 / 60, 'gain per s, more by how repetitive the last act was', 'domain 3.2'),
  hookHalfLifeS: parameter(25, 's, how long a hook holds newcomers'),
  hookEnergy: parameter(0.5, 'hook quality of a host who talks without a hook'),

  // Moderation
  rudeVisibleS: parameter(30, 's', 'domain 3.2'),
  rudeTrust: parameter(-0.03, 'gain', 'domain 3.2'),
  rudeAnnoyance: parameter(0.08, 'gain', 'domain 3.2'),
  fairTrust: parameter(0.03, 'gain', 'domain 3.2'),
  fairAnnoyance: parameter(-0.1, 'gain', 'domain 3.2'),
  unfairTrust: parameter(-0.075, 'gain', 'domain 3.2: −.15 noticed by half'),
  unfairAnnoyance: parameter(0.075, 'gain', 'domain 3.2'),

  // What is claimed
  claimInterest: parameter(0.03, 'gain times naivety', 'domain 3.2'),
  claimValuation: parameter(0.05, 'gain times naivety', 'domain 3.2'),
  claimTrust: parameter(-0.1, 'gain times scepticism', 'domain 3.2'),
  conflictInterest: parameter(0.05, 'gain', 'domain 3.2'),
  conflictTrust: parameter(-0.12, 'gain', 'domain 3.2'),
  conflictBond: parameter(-0.05, 'gain', 'domain 3.2'),
  conflictAnnoyance: parameter(0.2, 'gain', 'domain 3.2'),
  correctedTrust: parameter(-0.02, 'gain when a wrong answer is put right', 'domain 3.2'),
  misinformedTrust: parameter(-0.12, 'gain of who buys on a wrong answer', 'domain 3.2'),

  // How the chat reads
  chatAliveLinesPerMinute: parameter(20, 'lines/min', 'domain 12: optimum from 20'),
  chatFullLinesPerMinute: parameter(60, 'lines/min', 'domain 12: optimum to 60'),
  chatFloodLinesPerMinute: parameter(150, 'lines/min at which nobody reads it', 'proposed'),
  chatInterestPerS: parameter(0.0006, 'gain per s in the optimum', 'proposed: talk among viewers raises stay'),
  chatFloodBoredomPerS: parameter(0.0015, 'gain per s at the flood'),
  chatFloodClick: parameter(0.25, 'share of clicks lost at the flood', 'proposed: domain 3.1, inverted U with sales'),

  // Incidents
  unrestInterestPerS: parameter(-0.001, 'gain per s and weight', 'domain 3.2: a rude line left visible, −.03 in 30 s'),
  unrestTrustPerS: parameter(-0.001, 'gain per s and weight', 'domain 3.2: a rude line left visible, −.03 in 30 s'),
  unrestAnnoyancePerS: parameter(0.0027, 'gain per s and weight', 'domain 3.2: a rude line left visible, .08 in 30 s'),
  freezeFreeS: parameter(2, 's that nobody minds', 'domain 3.2'),
  freezeInterestPerS: parameter(-0.02, 'gain per s', 'domain 3.2'),
  freezeAnnoyancePerS: parameter(0.03, 'gain per s', 'domain 3.2'),
  freezeLeavePerS: parameter(0.05638, 'exponent per s', 'domain 3.2: leaving × 1.058 per s'),

  // Entering
  enterIntercept: parameter(-4.1, 'logit', 'calibrated; domain 2.2 has −3.55'),
  enterCover: parameter(0.5, 'logit', 'domain 2.2'),
  coverQuality: parameter(0.6, '0–1, until rooms have covers'),
  enterEnergy: parameter(1.0, 'logit', 'calibrated; domain 2.2 has 0.7'),
  enterOnline: parameter(0.3, 'logit per power of ten', 'domain 2.2'),
  enterOffer: parameter(0.4, 'logit', 'domain 2.2'),
  enterChat: parameter(0.3, 'logit', 'domain 2.2'),
  enterFloor: parameter(0.04, 'share', 'domain 2.2'),
  enterCeiling: parameter(0.33, 'share', 'domain 2.2'),

  // Traffic
  windowS: parameter(300, 's', 'domain 2.2'),
  windowsPerShow: parameter(8, 'windows, shorter shows', 'domain 2.2'),
  scoreMemory: parameter(0.6, 'share', 'domain 2.2'),
  peerCount: parameter(20, 'rooms', 'domain 2.2'),
  peerSigma: parameter(0.8, 'score', 'domain 2.2'),
  peerRho: parameter(0.7, 'correlation', 'domain 2.2'),
  dilution: parameter(0.88, 'audience match per tier above the first', 'domain 2.2'),
  spiralBonus: parameter(1.1, 'factor', 'domain 2.2'),
  climbPercentile: parameter(0.65, 'percentile, two windows', 'domain 2.2'),
  sinkPercentile: parameter(0.2, 'percentile, two windows', 'domain 2.2'),
  negativeWeight: parameter(0.15, 'score per doubling', 'domain 2.2'),
  openingShare: parameter(0.6, 'of 0.75 × the threshold of the first tier: those who wait for the start'),
  priorViews: parameter(25, 'views of a benchmark room mixed into a window, against noise'),
  benchStayS: parameter(75, 's', 'domain 1.3: pass to good'),
  benchInteraction: parameter(0.08, 'share', 'domain 1.3'),
  benchFollow: parameter(0.025, 'share', 'domain 1.3'),
  benchClick: parameter(0.12, 'share', 'domain 1.3'),
  benchConversion: parameter(0.014, 'orders per view', 'domain 1.3'),
  benchNegative: parameter(0.004, 'share', 'domain 1.3'),
  dayPart: parameter(1, 'factor on impressions, 0.6 to 1.5', 'domain 2.2'),
  penaltyRepairS: parameter(45, 's in which a correction on air counts', 'domain 10, art. 31'),
  penaltyWarning: parameter(0.8, 'factor', 'domain 2.2'),
  penaltyWarningWindows: parameter(1, 'windows', 'domain 2.2'),
  penaltyMedium: parameter(0.3, 'factor', 'domain 2.2'),
  penaltyMediumWindows: parameter(2, 'windows', 'domain 2.2'),
  penaltyShutS: parameter(90, 's in which the feed does not show the room', 'domain 2.2: paused 60 to 120 s'),
  penaltyCleanWindows: parameter(2, 'windows without a penalty before a tier is won', 'domain 2.2'),

  // After the show
  payDelayMinS: parameter(5, 's', 'domain 3.3'),
  payDelayMaxS: parameter(60, 's', 'domain 3.3'),
  unpaidMin: parameter(0.05, 'share of orders at urgency 0', 'domain 3.3'),
  unpaidMax: parameter(0.15, 'share of orders at urgency 1', 'domain 3.3'),
  returnApparel: parameter(0.45, 'share of paid orders', 'domain 12: training default'),
  returnBeauty: parameter(0.2, 'share of paid orders', 'domain 12: training default'),
  returnFood: parameter(0.08, 'share of paid orders', 'domain 12: training default'),
  returnHome: parameter(0.15, 'share of paid orders', 'domain 12: training default'),
  returnElectronics: parameter(0.1, 'share of paid orders', 'domain 12: training default'),
  returnOther: parameter(0.15, 'share of paid orders'),
  returnPromiseGap: parameter(2, 'logit per promise beyond the truth', 'domain 3.3'),
  returnUrgency: parameter(1, 'logit per urgency', 'domain 3.3'),
  returnKnowledge: parameter(1.2, 'logit per knowledge, lowers', 'domain 3.3'),
  returnUsualUrgency: parameter(0.1, '0–1, at which the share of the category holds'),
  returnUsualKnowledge: parameter(0.2, '0–1, at which the share of the category holds'),
  complaintBase: parameter(0.01, 'share of paid orders'),
  complaintPromiseGap: parameter(0.05, 'share per promise beyond the truth'),
  complaintMisinformed: parameter(0.12, 'share of who bought on a wrong answer', 'domain 3.2'),

  // Waves; none by default
  burstAtShare: parameter(-1, 'share of the show at which a short video is seen; below 0 never'),
  burstFactor: parameter(4, 'times the impressions of the tier', 'domain 2.2: 2 to 8'),
  burstS: parameter(180, 's', 'domain 2.2: 2 to 4 min'),
  burstMatch: parameter(0.8, 'audience match', 'domain 2.2'),
  followers: parameter(0, 'people who follow the shop and are told of the start'),
  followerPushMin: parameter(0.15, 'share of them who come', 'domain 2.2'),
  followerPushMax: parameter(0.4, 'share of them who come', 'domain 2.2'),
  followerPushS: parameter(300, 's', 'domain 2.2'),
  raidAtShare: parameter(-1, 'share of the show at which another room hands over; below 0 never'),
  raidViewers: parameter(200, 'viewers of the other room'),
  raidRetention: parameter(0.5, 'share of them who come', 'domain 2.1, S42'),
  raidS: parameter(30, 's in which they arrive', 'domain 2.2: 20 to 40 s'),
  raidGreetS: parameter(20, 's in which they want to be greeted', 'domain 2.2'),
  raidLeave: parameter(2, 'factor on their leaving otherwise', 'domain 2.2'),
  rivalAtShare: parameter(-1, 'share of the show at which a rival goes live; below 0 never'),
  rivalS: parameter(600, 's'),
  rivalEnter: parameter(0.8, 'factor on the enter rate', 'domain 2.2'),

  // Paid traffic
  paidBudgetMaxCents: parameter(500_000, 'cents a show; 0 forbids paid traffic'),
  paidCpmOrdersCents: parameter(6_000, 'cents per 1,000 impressions', 'domain 2.2: 20 to 60 yuan'),
  paidCpmClicksCents: parameter(2_500, 'cents per 1,000 impressions', 'domain 2.2: 20 to 60 yuan'),
  paidMatchOrders: parameter(1.1, 'audience match', 'domain 12: targeted'),
  paidMatchClicks: parameter(0.7, 'audience match', 'domain 12: broad'),
  paidStay: parameter(0.8, 'factor on the stay', 'domain 2.2'),
  paidRampFrom: parameter(0.3, 'share of the pace at the start', 'domain 2.2'),
  paidRampWindows: parameter(2, 'windows until the full pace', 'domain 2.2'),
  paidPaceS: parameter(300, 's in which the full pace spends the budget'),
  paidReach: parameter(3, 'times the unpaid impressions at most'),

  fixedOnlineCatchUpS: parameter(20, 's in which a fixed audience is refilled'),
} as const satisfies Readonly<Record<string, Parameter>>;

/** Name of a model parameter, as scenarios write it. */
export type ParameterName = keyof typeof AUDIENCE_MODEL;

/** Values of all parameters of one show. */
export type AudienceModel = Readonly<Record<ParameterName, number>>;

/** Is there a parameter of this name. */
export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(AUDIENCE_MODEL, name);
}

/** Parameters of a scenario: the defaults with its overrides. Throws an error that names the first unknown override. */
export function modelFor(scenario: Pick<Scenario, 'id' | 'model'>): AudienceModel {
  const model = Object.fromEntries(Object.entries(AUDIENCE_MODEL).map(([name, { value }]) => [name, value]));
  for (const [name, value] of Object.entries(scenario.model)) {
    if (!isParameterName(name))
      throw new Error(`Scenario ${scenario.id} overrides an unknown model parameter: ${name}`);
    model[name] = value;
  }
  return model as Record<ParameterName, number>;
}

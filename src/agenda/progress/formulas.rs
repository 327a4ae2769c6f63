//! The formulas over plain numbers, where more is better: falling indicators come in with their signs turned. Whatever finite
//! numbers come in, finite numbers go out.

/// How far `value` has come on the way from `from` to `to`: 0 at the start, 1 at the end, below and beyond as it falls. Where
/// the way leads nowhere (`to` is no better than `from`) there is only met, 1, and not met, 0.
pub(super) fn share(value: f64, from: f64, to: f64) -> f64 {
    part_of(1.0, value, from, to)
}

/// The same in per cent: the taux d’avancement of PILOTE, the French state's tracker of reforms.
pub(super) fn rate(value: f64, from: f64, to: f64) -> f64 {
    part_of(100.0, value, from, to)
}

/// How much of `whole` the way covers that `value` has come. It is divided last, so that nothing is rounded twice.
fn part_of(whole: f64, value: f64, from: f64, to: f64) -> f64 {
    let [value, from, to] = in_units([value, from, to]);
    // Halves cannot overflow when they are subtracted.
    let (come, way) = (value / 2.0 - from / 2.0, to / 2.0 - from / 2.0);
    if way <= 0.0 {
        return whole * met(value, to);
    }
    let part = if (whole * come).is_finite() { whole * come / way } else { come / way * whole };
    part.clamp(-f64::MAX, f64::MAX)
}

/// Numbers as people write them as whole numbers of one small unit, so that nothing is lost when they are subtracted: 99.8 less 99.5 is
/// not quite 0.3 in binary, 998 less 995 is 3. As they are, where they have more digits.
fn in_units<const COUNT: usize>(numbers: [f64; COUNT]) -> [f64; COUNT] {
    const UNITS: [f64; 16] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    // Whole numbers up to here have room for half of one beside them.
    const MOST: f64 = 4_503_599_627_370_496.0;
    let whole = |unit: f64| {
        // Nought below nought is nought.
        let units = numbers.map(|number| (number * unit).round() + 0.0);
        let exact = |(number, units): (&f64, &f64)| units.abs() < MOST && (units / unit).to_bits() == (number + 0.0).to_bits();
        numbers.iter().zip(&units).all(exact).then_some(units)
    };
    UNITS.into_iter().find_map(whole).unwrap_or(numbers)
}

/// 1 where a value reaches what is wished for, else 0.
fn met(value: f64, wish: f64) -> f64 {
    if value >= wish { 1.0 } else { 0.0 }
}

/// Whether so little of the way from `from` to `to` was expected by now that nothing can be said: less than 5 %.
pub(super) fn too_early(expected: f64, from: f64, to: f64) -> bool {
    let [expected, from, to] = in_units([expected, from, to]);
    let way = to / 2.0 - from / 2.0;
    way > 0.0 && 20.0 * (expected / 2.0 - from / 2.0).abs() < way
}

/// The value between `from` and `to` at `part` of the way, from 0 to 1: exactly `from` and `to` at its ends.
pub(super) fn between(from: f64, to: f64, part: f64) -> f64 {
    from * (1.0 - part) + to * part
}

/// A growth from one value to another, in years.
#[derive(Debug, Clone, Copy)]
pub(super) struct Growth {
    /// The first value.
    pub(super) from: f64,
    /// The value now.
    pub(super) value: f64,
    /// The years from the first value to the one now.
    pub(super) passed: f64,
    /// The value wished for.
    pub(super) to: f64,
    /// The years from the first value to the one wished for.
    pub(super) whole: f64,
}

impl Growth {
    /// The compound annual growth observed over the one required, as Statistics Canada reports progress, after Eurostat. None
    /// where it is not defined: a value is zero, signs differ, or no time is there.
    pub(super) fn ratio(self) -> Option<f64> {
        if self.to <= self.from {
            return Some(met(self.value, self.to));
        }
        let (passed, whole) = (self.passed > 0.0, self.whole > 0.0);
        let required = yearly(self.from, self.to, self.whole).filter(|growth| whole && *growth != 0.0)?;
        let observed = yearly(self.from, self.value, self.passed).filter(|_| passed)?;
        Some((observed / required).clamp(-f64::MAX, f64::MAX))
    }

    /// The value that steady growth would have reached by now; none where growth is not defined.
    pub(super) fn expected(self) -> Option<f64> {
        if self.whole <= 0.0 {
            return None;
        }
        let part = (self.passed / self.whole).clamp(0.0, 1.0);
        let log = logarithm(self.from, self.to)?;
        let (low, high) = (self.from.min(self.to), self.from.max(self.to));
        Some((self.from * (log * part).clamp(-700.0, 700.0).exp()).clamp(low, high))
    }
}

/// The logarithm of `to / from`; none where one is zero or their signs differ.
fn logarithm(from: f64, to: f64) -> Option<f64> {
    let same_sign = (from > 0.0 && to > 0.0) || (from < 0.0 && to < 0.0);
    same_sign.then(|| to.abs().ln() - from.abs().ln())
}

/// The growth in a year that leads from one value to another. Of negative values it is the growth of their size, turned round by
/// the ratio of two of them.
fn yearly(from: f64, to: f64, years: f64) -> Option<f64> {
    // A growth in a day is not followed beyond what a number holds.
    Some((logarithm(from, to)? / years).clamp(-700.0, 700.0).exp_m1()).filter(|growth| growth.is_finite())
}

/// The value at `at` of the straight line that fits points (place, value) best; none where it is not defined.
pub(super) fn trend(points: &[(f64, f64)], at: f64) -> Option<f64> {
    let count = f64::from(u32::try_from(points.len()).ok()?);
    let (place, value) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0 / count, y + point.1 / count));
    let (along, across) = points
        .iter()
        .fold((0.0, 0.0), |(along, across), (x, y)| (along + (x - place) * (x - place), across + (x - place) * (y - value)));
    let slope = (along > 0.0).then(|| across / along)?;
    Some(value + slope * (at - place)).filter(|projected| projected.is_finite())
}

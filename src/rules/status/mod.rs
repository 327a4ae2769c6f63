//! What is claimed is shown.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];

/// A name from the data model: of a field, of a word that a field may have, or of a part of the model itself. What it is called
/// stands in the catalogue, in English beside the type.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Term {
    /// The parts of the model under which the catalogue may have it, such as `kpi`; the first that has it counts.
    pub definitions: Vec<String>,
    /// The field or word; none for the part itself.
    pub name: Option<String>,
    /// What it is called in English.
    pub title: String,
}

//! Files for editors that check YAML by schemas while it is written.

use super::StartFile;
use crate::render::page::json as written;
use crate::schema::Subject;
use serde_json::{Map, Value, json};

/// The folder of the schemas, below that of the agenda.
pub const SCHEMAS: &str = ".schemas";

/// The extension of Visual Studio Code that knows YAML and reads `yaml.schemas`.
const YAML_EXTENSION: &str = "redhat.vscode-yaml";

/// Which schema is for which files, in the settings that the YAML language server reads.
pub(super) fn files() -> [StartFile; 2] {
    let files_of = |subject: Subject| match subject {
        Subject::Agenda => json!(crate::store::AGENDA_FILE),
        Subject::Kind(kind) => json!(["yaml", "yml"].map(|end| format!("{}/**/*.{end}", kind.folder()))),
    };
    let schemas: Map<String, Value> =
        Subject::all().map(|subject| (format!("{SCHEMAS}/{}.json", subject.name()), files_of(subject))).collect();
    let file = |path: &str, value: &Value| StartFile { path: path.to_owned(), content: written(value) };
    [
        file(".vscode/extensions.json", &json!({ "recommendations": [YAML_EXTENSION] })),
        file(".vscode/settings.json", &json!({ "yaml.schemas": schemas })),
    ]
}

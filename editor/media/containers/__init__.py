"""Where each kind of picture file keeps its XMP, IIM and EXIF: one module for each."""

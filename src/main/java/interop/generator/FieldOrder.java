package interop.generator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** The fields of a struct in their order, which Eclipse's compiler loses: it sorts those of a class file by name. */
final class FieldOrder {
    /** A class file that every compilation has, whose fields are not in the order of the alphabet. */
    private static final String SAMPLE = "interop.system.FileStatus";

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final RoundEnvironment round;

    FieldOrder(ProcessingEnvironment environment, RoundEnvironment round) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.round = round;
    }

    List<VariableElement> of(TypeElement struct) {
        List<VariableElement> fields = ElementFilter.fieldsIn(struct.getEnclosedElements());
        if (round.getRootElements().contains(Places.topLevel(struct)) || isKept()) {
            return fields;
        }
        List<String> names = read(struct);
        return fields.stream().sorted(Comparator.comparing(f -> names.indexOf(f.getSimpleName().toString()))).toList();
    }

    private boolean isKept() {
        TypeElement sample = elements.getTypeElement(SAMPLE);
        List<String> names = sample == null ? List.of() : ElementFilter.fieldsIn(sample.getEnclosedElements()).stream()
                .map(f -> f.getSimpleName().toString()).toList();
        return !names.equals(names.stream().sorted().toList());
    }

    private List<String> read(TypeElement struct) {
        String owner = elements.getPackageOf(struct).getQualifiedName().toString();
        String name = elements.getBinaryName(struct).toString();
        String file = name.substring(owner.isEmpty() ? 0 : owner.length() + 1) + ".class";
        for (StandardLocation location : List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
            try (InputStream in = environment.getFiler().getResource(location, owner, file).openInputStream()) {
                return fields(new DataInputStream(in));
            } catch (IOException | IllegalArgumentException e) {
                // It may be in the other.
            }
        }
        throw new IllegalDeclaration(struct, "the order of the fields of " + struct.getQualifiedName() + " is lost,"
                + " since this compiler reads its class file: compile its source together with the imports");
    }

    /** The names of fields in a class file, as the JVM's specification lays it out. */
    private static List<String> fields(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        String[] texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        List<String> names = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2);
            names.add(texts[in.readUnsignedShort()]);
            in.skipNBytes(2);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return names;
    }
}
